import Exercises
import Testing

@Suite("Calls are declarations in Swift of what JSON can carry")
struct CallParsingTests {
    @Test func labelsTypesAndErrors() throws {
        let call = try Call.parse("func batches(of lengths: [Int], _ most: Int?, by key: [String: [Double]]) throws -> [[Int]]")
        #expect(call.title == "batches(of:_:by:)" && call.canThrow)
        #expect(call.parameters.map(\.label) == ["of", nil, "by"])
        #expect(call.parameters.map(\.name) == ["lengths", "most", "key"])
        #expect(call.parameters.map(\.type) == [.array(.int), .optional(.int), .dictionary(.array(.double))])
        #expect(call.result == .array(.array(.int)))
    }

    @Test(arguments: [
        ("softmax", CallError.noFunction),
        ("func a() -> Int; func b() -> Int", .noFunction),
        ("func f(_ x: Int)", .noResult),
        ("func f() -> (Int, Int)", .unknownType("(Int, Int)")),
        ("func f(_ x: [Int: Int]) -> Int", .unknownType("[Int: Int]")),
        ("func f<T>(_ x: T) -> T", .unsupported("generic parameters")),
        ("func f() async -> Int", .unsupported("'async'")),
        ("func f(_ x: inout Int) -> Int", .unsupported("'inout Int'")),
        ("func f(_ x: Int...) -> Int", .unsupported("a variadic parameter")),
        ("func f(_ x: Int = 1) -> Int", .unsupported("a default value")),
    ])
    func whatIsNone(_ text: String, _ error: CallError) {
        #expect(throws: error) { try Call.parse(text) }
    }

    @Test func ofAFileWhatCouldBeCalled() {
        let found = Call.all(in: "import Glibc\nfunc a(_ x: Double) -> Double { x }\nstruct S {}\nfunc b(_ s: S) -> Int { 1 }\nprivate func c() -> Int { 2 }")
        #expect(found.map(\.declaration) == ["func a(_ x: Double) -> Double", "func c() -> Int"])
    }

    @Test func typesAreWrittenAsInSwift() {
        #expect("\(ValueType.array(.optional(.dictionary(.array(.double)))))" == "[[String: [Double]]?]")
    }
}
