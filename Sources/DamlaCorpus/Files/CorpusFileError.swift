public import Diagnostics

/// What is wrong with a fact table or a template, and where.
public struct CorpusFileError: ExplainedError, Equatable {
    public let fault: CorpusFileFault
    public let file: String
    /// From 1; nil where the whole file is at fault.
    public let line: Int?

    init(_ fault: CorpusFileFault, file: String, line: Int? = nil) {
        (self.fault, self.file, self.line) = (fault, file, line)
    }
}

/// The ways in which a file of the corpus fails to say what it should.
public enum CorpusFileFault: Error, Equatable, Sendable {
    case unreadable(reason: String)
    case notUTF8

    // Fact tables.
    case noHeading(expected: [String])
    case heading(expected: [String], found: [String])
    case cellCount(expected: Int, found: Int)
    case emptyCell(column: String)
    case spaceAround(cell: String)
    case unknownValue(column: String, value: String, known: [String])
    case duplicate(column: String, value: String)
    case noRows
    case notANumber(column: String, value: String)

    // Templates.
    case outsideSection(String)
    case unknownSection(String, known: [String])
    case missingSection(String)
    case unbalanced(Character)
    case unknownSlot(String, known: [String])
    case unknownForm(String, known: [String])
    case partCount(expected: Int, found: Int)
}
