import JSON
import Testing

@testable import CellProtocol

@Suite("The session and the host understand each other, and nothing else harms them")
struct ProtocolTests {
    @Test(arguments: [
        Request.run(
            .init(
                cell: "7", object: "/a b/ç\"\\.so", entry: "cell7_main",
                ceilings: .init(processorSeconds: 1, dataBytes: 1 << 40, fileBytes: 3, openFiles: 4))),
        .acknowledge(cell: "x"), .quit,
    ])
    func `requests survive the way there`(request: Request) throws {
        var decoder = FrameDecoder()
        decoder.append(Frame.wrap(request.json.bytes))
        #expect(try Request(frame: #require(try decoder.next())) == request)
    }

    @Test(arguments: [
        Event.ready, .loaded(cell: "1", base: .max), .notLoaded(cell: "1", reason: "line\nline"),
        .lab(cell: "1", payload: ["display": ["text/plain": "a\u{1}ğ🎈"]]), .finished(cell: "1"),
        .threw(cell: "1", type: "T", description: "d", addresses: [0, 0xFFFF_FFFF_FFFF_FFFF]),
        .crashed(cell: "1", signal: 4, fault: 0, stackPointer: 1, programCounter: 2),
        .backtrace(cell: "1", addresses: []),
    ])
    func `events survive the way back, in pieces of any size`(event: Event) throws {
        var decoder = FrameDecoder()
        for byte in Frame.wrap(event.json.bytes).dropLast() {
            decoder.append([byte])
            #expect(try decoder.next() == nil)
        }
        decoder.append([UInt8(ascii: "}")])
        #expect(try Event(frame: #require(try decoder.next())) == event)
        #expect(try decoder.next() == nil)
    }

    @Test func `a frame that claims too much is refused before it is read`() {
        var decoder = FrameDecoder()
        decoder.append([255, 255, 255, 255])
        #expect(throws: FrameError.tooLarge(bytes: 4_294_967_295)) { try decoder.next() }
    }

    @Test(arguments: [
        ("", "a message is not JSON: a value is missing, at byte 0"),
        ("{\"v\":1", "a message is not JSON: ',' or '}' is missing, at byte 6"),
        ("[]", "a message does not follow the protocol: 'v' is missing"),
        ("{\"v\":2}", "a message does not follow the protocol: version 2; this program speaks version 1"),
        ("{\"v\":1,\"event\":\"x\",\"cell\":\"\"}", "a message does not follow the protocol: unknown event 'x'"),
        (
            "{\"v\":1,\"event\":\"loaded\",\"cell\":\"\",\"base\":7}",
            "a message does not follow the protocol: 'base' of 'loaded' is no address"
        ),
    ])
    func `what is no message is named`(text: String, words: String) {
        let error = #expect(throws: FrameError.self) { try Event(frame: Array(text.utf8)) }
        #expect(error?.description == words)
    }
}
