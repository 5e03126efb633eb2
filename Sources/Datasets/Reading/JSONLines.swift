import JSON

/// One JSON object (RFC 8259) a line; lines of nothing but white space are passed over.
enum JSONLines {
    static func records(_ text: ArraySlice<UInt8>, file: String) throws(DatasetError) -> [Record] {
        var records: [Record] = []
        var number = 0
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy(isSpace) { continue }
            let origin = Origin(file: file, line: number)
            // An array over several lines would otherwise be called a broken line.
            if records.isEmpty, line.first(where: { !isSpace($0) }) == UInt8(ascii: "[") {
                throw DatasetError(.wholeArray, at: origin)
            }
            records.append(Record(try members(line, origin), writesNumbersAsText: false, origin))
        }
        return records
    }

    private static func members(_ line: ArraySlice<UInt8>, _ origin: Origin) throws(DatasetError) -> [JSONValue.Member] {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: line) } catch {
            throw DatasetError(
                .notJSON(problem: error.problem, column: error.offset + 1, line: words(line)), at: origin)
        }
        guard case .object(let members) = value else { throw DatasetError(.notAnObject(line: words(line)), at: origin) }
        var seen: Set<String> = []
        for member in members where !seen.insert(member.key).inserted {
            throw DatasetError(.duplicateKey(member.key), at: origin)
        }
        return members
    }

    private static func words(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
}
