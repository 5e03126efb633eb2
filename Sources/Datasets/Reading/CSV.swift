import JSON

/// Comma-separated values (RFC 4180) with a header: fields in quotes may hold separators, line breaks and doubled quotes.
///
/// Beyond the standard: lines may end in a line feed alone, empty lines are passed over, and the separator is a
/// semicolon where the header has more of these than commas, as spreadsheets write in much of Europe.
enum CSV {
    static func records(_ text: ArraySlice<UInt8>, file: String) throws(DatasetError) -> [Record] {
        var reader = CSVReader(text, file: file)
        var header: [String] = []
        var records: [Record] = []
        while let row = try reader.next() {
            let origin = Origin(file: file, line: row.line)
            if header.isEmpty {
                header = row.fields
                for (index, name) in header.enumerated() where header[..<index].contains(name) {
                    throw DatasetError(.duplicateColumn(name), at: origin)
                }
                continue
            }
            guard row.fields.count == header.count else {
                throw DatasetError(
                    .fieldCount(expected: header.count, found: row.fields.count, line: row.firstLine), at: origin)
            }
            let members = zip(header, row.fields).map { JSONValue.Member($0, .string($1)) }
            records.append(Record(members, writesNumbersAsText: true, origin))
        }
        guard !records.isEmpty else { throw DatasetError(.headerOnly, file: file) }
        return records
    }
}

/// Reads one row after another. The bytes are UTF-8; separators and quotes are single bytes, so none is part of a character.
struct CSVReader {
    struct Row {
        var fields: [String]
        /// Where the row begins, from 1.
        var line: Int
        /// As the author wrote it.
        var firstLine: String
    }

    private static let quote = UInt8(ascii: "\"")
    private let bytes: ArraySlice<UInt8>
    private let file: String
    private let separator: UInt8
    private var position: Int
    private var line = 1

    init(_ bytes: ArraySlice<UInt8>, file: String) {
        (self.bytes, self.file, position) = (bytes, file, bytes.startIndex)
        separator = CSVReader.separator(of: bytes)
    }

    /// The row after the last one; nil at the end. Throws what is wrong with it.
    mutating func next() throws(DatasetError) -> Row? {
        while position < bytes.endIndex, restOfLine().allSatisfy(isSpace) { skipLine() }
        guard position < bytes.endIndex else { return nil }
        let start = position
        var row = Row(fields: [], line: line, firstLine: words(from: start))
        while true {
            row.fields.append(try field(rowStart: start))
            guard position < bytes.endIndex else { return row }
            if bytes[position] == separator {
                position += 1
            } else {
                skipLine()
                return row
            }
        }
    }

    /// Reads a field and stops at the separator, the line's end or the text's end.
    private mutating func field(rowStart: Int) throws(DatasetError) -> String {
        if position < bytes.endIndex, bytes[position] == CSVReader.quote { return try quotedField() }
        let start = position
        while position < bytes.endIndex, bytes[position] != separator, !isLineEnd(position) {
            if bytes[position] == CSVReader.quote {
                throw failure { .quoteInField(column: $0, line: $1) }
            }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedField() throws(DatasetError) -> String {
        let opened = line
        var content: [UInt8] = []
        position += 1
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A { line += 1 }
            if byte != CSVReader.quote {
                content.append(byte)
            } else if position < bytes.endIndex, bytes[position] == CSVReader.quote {
                content.append(byte)
                position += 1
            } else {
                guard position == bytes.endIndex || bytes[position] == separator || isLineEnd(position) else {
                    throw failure { .textAfterQuote(column: $0, line: $1) }
                }
                return String(decoding: content, as: UTF8.self)
            }
        }
        throw DatasetError(.openQuote, file: file, line: opened)
    }

    /// A fault at `position`, with its column and the line as the author wrote it.
    private func failure(_ fault: (Int, String) -> DatasetFault) -> DatasetError {
        let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
        return DatasetError(fault(position - start + 1, words(from: start)), file: file, line: line)
    }

    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] == 0x0A)
    }

    private func restOfLine() -> ArraySlice<UInt8> { bytes[position...].prefix { $0 != 0x0A } }

    private mutating func skipLine() {
        position = min(restOfLine().endIndex + 1, bytes.endIndex)
        line += 1
    }

    private func words(from start: Int) -> String {
        let line = bytes[start...].prefix { $0 != 0x0A }
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }

    /// Of comma and semicolon the one that occurs more often in the first line outside quotes; a comma when neither does.
    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.drop(while: isSpace) {
            if byte == quote { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
        return counts[semicolon, default: 0] > counts[comma, default: 0] ? semicolon : comma
    }
}
