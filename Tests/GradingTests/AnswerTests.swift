import Foundation
import Grading
import Testing

@Suite("An answer is written as one key that names its kind, and read back")
struct AnswerTests {
    static let forms: [(Answer, String)] = [
        (.choice(1), #"{"choice":1}"#),
        (.choices([2, 0]), #"{"choices":[0,2]}"#),
        (.number("135M"), #"{"number":"135M"}"#),
        (.text("ağ"), #"{"text":"ağ"}"#),
        (.order([2, 0, 1]), #"{"order":[2,0,1]}"#),
    ]

    @Test(arguments: forms)
    func roundTrip(_ answer: Answer, _ json: String) throws {
        #expect(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) == answer)
    }

    @Test(arguments: ["{}", #"{"choice":1,"number":"1"}"#, #"{"choice":"1"}"#, #"{"essay":"x"}"#, "[1]", #"{"choices":[0.5]}"#])
    func anythingElseIsRefused(_ json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) }
    }
}
