import Exercises
import JSON
import Lessons
import Testing

@Suite("Requests follow from the seed and the check alone")
struct RequestTests {
    private func random(_ id: Check.ID, _ input: RandomInput) -> Check {
        Check(
            id: id, name: .init(english: "N", turkish: "A"), call: "f", input: .random(input),
            demands: [.equal(to: .solution, tolerance: 0)])
    }

    private let numbers = RandomInput(arguments: [.list(.between(1...6), of: .number(-8...8))], times: 40)

    private func requests(_ checks: [Check], seed: UInt64) -> [Request] {
        Exercise.sample(checks).requests(seed: seed) { _ in nil }.requests
    }

    @Test func theSameSeedGivesTheSame() {
        let checks = [random("a", numbers), random("b", numbers)]
        #expect(requests(checks, seed: 5) == requests(checks, seed: 5))
        #expect(requests(checks, seed: 5) != requests(checks, seed: 6))
    }

    /// For ever: a class that is graded again must get the same inputs from a newer imbik.
    @Test func theDrawsAreFixed() {
        let few = RandomInput(arguments: [.integer(0...999), .number(0...1)], times: 2)
        let found = requests([random("fixed", few)], seed: 1).map(\.arguments)
        #expect(found == RequestTests.fixedDraws)
    }

    private static let fixedDraws: [[JSONValue]] = [
        [506, .number(0.1948915565989885)], [783, .number(0.6706981499706074)],
    ]

    @Test func anotherCheckChangesNothing() {
        let alone = requests([random("b", numbers)], seed: 1)
        let both = requests([random("a", numbers), random("b", numbers)], seed: 1)
        #expect(both.filter { $0.check == "b" } == alone)
        #expect(both.filter { $0.check == "a" }.map(\.arguments) != alone.map(\.arguments))
    }

    @Test func whatIsDrawnLiesInItsRange() throws {
        for request in requests([random("a", numbers)], seed: 2) {
            let list = try #require(request.arguments[0].array)
            #expect((1...6).contains(list.count))
            #expect(list.allSatisfy { (-8...8).contains($0.double ?? .nan) })
        }
        let lengths = Set(requests([random("a", numbers)], seed: 2).map { $0.arguments[0].array?.count })
        #expect(lengths.count == 6, "forty draws have every length")
    }

    @Test func shapesFitEachOther() throws {
        let input = RandomInput(
            sizes: [.init(name: "n", range: 2...5), .init(name: "k", range: 1...3)],
            arguments: [
                .list(.size("n"), of: .list(.size("k"), of: .number(0...1))), .list(.size("n"), of: .integer(0...9)), .size("k"),
                .oneOf(["a", "b"]), .always(true),
            ], times: 30)
        for request in requests([random("a", input)], seed: 3) {
            let rows = try #require(request.arguments[0].array)
            #expect(rows.count == request.arguments[1].array?.count)
            #expect(rows.allSatisfy { $0.array?.count == request.arguments[2].integer })
            #expect(["a", "b"].contains(request.arguments[3].string) && request.arguments[4] == true)
        }
    }

    @Test func aModelIsAskedForEveryPrompt() {
        let topics = ["one", "two"].map { ModelQuestion(model: "damla", topic: .norm(layer: 0, prompt: $0)) }
        let check = Check(
            id: "inside", name: .init(english: "N", turkish: "A"), call: "f", input: .model(topics),
            demands: [.equal(to: .model, tolerance: 0)])
        let exercise = Exercise.sample([check])
        let plan = exercise.requests(seed: 1) { question in
            guard case .norm(_, let prompt) = question.topic else { return nil }
            return ModelAnswer(arguments: [.string(prompt)], expected: .string(prompt + "!"))
        }
        #expect(plan.requests.map(\.arguments) == [["one"], ["two"]])
        #expect(plan.entries.map(\.modelValue) == ["one!", "two!"])
        let without = exercise.requests(seed: 1) { _ in nil }
        #expect(without.requests == [] && without.missingModels == ["inside": "damla"])
    }
}
