package import Diagnostics

/// Why data cannot be used, and where it is.
package struct DatasetError: Error, Hashable, Sendable {
    package var fault: DatasetFault
    package var file: String
    /// From 1; nil when the file as a whole is at fault.
    package var line: Int?

    init(_ fault: DatasetFault, file: String, line: Int? = nil) { (self.fault, self.file, self.line) = (fault, file, line) }

    init(_ fault: DatasetFault, at origin: Origin) { self.init(fault, file: origin.file, line: origin.line) }
}

/// What is wrong with data. Columns and offsets count bytes; columns from 1, offsets from 0.
package enum DatasetFault: Hashable, Sendable {
    // The file
    case unreadable(reason: String)
    case unknownFormat(file: String)
    case empty
    case notUTF8(byte: UInt8, offset: Int)
    case utf16

    // JSON lines
    case notJSON(problem: String, column: Int, line: String)
    case wholeArray
    case notAnObject(line: String)
    case duplicateKey(String)

    // CSV
    case headerOnly
    case duplicateColumn(String)
    case openQuote
    case textAfterQuote(column: Int, line: String)
    case quoteInField(column: Int, line: String)
    case fieldCount(expected: Int, found: Int, line: String)

    // Fields
    case unknownFields([String])
    case missingField(String, present: [String])
    case wrongType(field: String, expected: FieldType, found: Phrase)
    case emptyField(String)

    // The whole
    case noExamples
    case oneLabelOnly(String)
    case oneValueOnly(Double)
    case labelsDifferInForm(String, String, first: Origin)
    case unseenLabel(String, known: [String])
    case tooLong(tokens: Int, context: Int, text: String)
}

/// What a field holds.
package enum FieldType: Hashable, Sendable {
    case text, number, listOfTexts
}
