import Exercises
import Testing

@Suite("Types of calls are written as in Swift")
struct ValueTypeTests {
    @Test func nestedTypes() {
        #expect("\(ValueType.array(.optional(.dictionary(.array(.double)))))" == "[[String: [Double]]?]")
    }
}
