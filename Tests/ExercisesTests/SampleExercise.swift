import Exercises
import JSON
import Lessons

extension Exercise {
    /// One call `f(_ x: [Double]) -> [Double]`, or of other types.
    static func sample(_ checks: [Check], wrong: [WrongSolution] = [], call: String = "func f(_ x: [Double]) -> [Double]") -> Exercise {
        guard let call = try? Call.parse(call) else { preconditionFailure("no call") }
        return Exercise(
            id: "sample", lesson: "demo", title: .init(english: "Sample", turkish: "Örnek"),
            text: .init(english: "T", turkish: "T"), points: 2, minutes: 5, hints: [.init(english: "H", turkish: "İ")],
            calls: [call], checks: checks, wrong: wrong, sources: Sources(starter: "", solution: ""))
    }

    /// The verdict on outputs that are given, one for each request.
    func verdict(
        on outcomes: [CallOutcome], solution: [JSONValue] = [], wrong: [[CallOutcome]] = [], judged: [Double] = []
    ) -> Verdict {
        let plan = requests(seed: 1) { _ in nil }
        let references = References(solution: solution.map { .value($0) }, wrong: wrong)
        let questions = judgeRequests(plan, answers: outcomes, solution: references.solution)
        let answers = judged.map { CallOutcome.value(JSONValue(floating: $0)) }
        return verdict(plan, answers: outcomes, references: references, judged: Array(zip(questions, answers)))
    }

    /// What is told of one output of one check.
    func text(_ value: JSONValue, _ language: Language = .english) -> String {
        text(.value(value), language)
    }

    func text(_ outcome: CallOutcome, _ language: Language = .english) -> String {
        guard let finding = verdict(on: [outcome]).results.first?.finding else { return "passed" }
        return FindingText(finding, in: self, language: language).mistake
    }
}

extension Check {
    static func sample(
        _ id: Check.ID = "one", _ input: [JSONValue] = [[1, 2]], _ demands: Demand..., call: String = "f"
    ) -> Check {
        Check(id: id, name: .init(english: "One", turkish: "Bir"), call: call, input: .values(input), demands: demands)
    }
}
