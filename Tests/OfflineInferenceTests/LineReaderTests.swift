import OfflineInference
import Testing

@Suite("A stream is split into lines, in bounded memory")
struct LineReaderTests {
    private func lines(_ text: String, chunk: Int) throws -> [InputLine] {
        var reader = Jobs.reader(of: text, chunk: chunk)
        var lines: [InputLine] = []
        while let line = try reader.next() { lines.append(line) }
        #expect(reader.bytesRead == text.utf8.count)
        return lines
    }

    @Test(arguments: [1, 2, 3, 7, 100_000])
    func piecesOfAnySize(_ chunk: Int) throws {
        func whole(_ number: Int, _ text: String) -> InputLine { InputLine(number: number, content: .whole(Array(text.utf8))) }
        #expect(try lines("", chunk: chunk) == [])
        #expect(try lines("\n \n\t\r\n", chunk: chunk) == [])
        #expect(try lines("one\n\ntwo\r\n\nçay", chunk: chunk) == [whole(1, "one"), whole(3, "two\r"), whole(5, "çay")])
    }

    @Test func aLineThatIsTooLongIsPassedOver() throws {
        let longest = String(repeating: "x", count: LineReader.longest)
        let found = try lines("a\n\(longest)y\n\(longest)\nb", chunk: 65_536)
        #expect(found.map(\.number) == [1, 2, 3, 4])
        #expect(found[1].content == .tooLong && found[2].content == .whole(Array(longest.utf8)))
    }
}
