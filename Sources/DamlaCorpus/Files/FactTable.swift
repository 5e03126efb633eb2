/// A table of facts: a heading, then rows of cells with one tab between. `-` says that nothing is known.
struct FactTable {
    let file: String
    let rows: [FactRow]

    /// - Parameter columns: what the heading must be.
    init(_ file: CorpusFile, columns: [String]) throws(CorpusFileError) {
        self.file = file.name
        guard let heading = file.lines.first else { throw CorpusFileError(.noHeading(expected: columns), file: file.name) }
        let found = Self.cells(of: heading.text)
        guard found == columns else {
            throw CorpusFileError(.heading(expected: columns, found: found), file: file.name, line: heading.number)
        }
        var rows: [FactRow] = []
        for line in file.lines.dropFirst() {
            let cells = Self.cells(of: line.text)
            guard cells.count == columns.count else {
                throw CorpusFileError(.cellCount(expected: columns.count, found: cells.count), file: file.name, line: line.number)
            }
            for (cell, column) in zip(cells, columns) {
                if cell.isEmpty { throw CorpusFileError(.emptyCell(column: column), file: file.name, line: line.number) }
                if cell.first == " " || cell.last == " " || cell.last == "\r" {
                    throw CorpusFileError(.spaceAround(cell: cell), file: file.name, line: line.number)
                }
            }
            rows.append(FactRow(file: file.name, line: line.number, columns: columns, cells: cells))
        }
        guard !rows.isEmpty else { throw CorpusFileError(.noRows, file: file.name) }
        self.rows = rows
    }

    private static func cells(of line: String) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }

    /// Refuses a table in which two rows have the same cell in a column.
    func checkDistinct(_ column: String) throws(CorpusFileError) {
        var seen: Set<String> = []
        for row in rows where !seen.insert(row[column]).inserted {
            throw CorpusFileError(.duplicate(column: column, value: row[column]), file: file, line: row.line)
        }
    }
}

/// One row, its cells by the names of their columns.
struct FactRow {
    let file: String
    let line: Int
    let columns: [String]
    let cells: [String]

    /// The cell of a column that the table has.
    subscript(column: String) -> String {
        guard let index = columns.firstIndex(of: column) else { preconditionFailure("\(file) has no column '\(column)'") }
        return cells[index]
    }

    /// nil where the cell is `-`.
    func known(_ column: String) -> String? { self[column] == "-" ? nil : self[column] }

    /// The cell, which must be one of `known`.
    func oneOf(_ known: some Collection<String>, _ column: String) throws(CorpusFileError) -> String {
        let value = self[column]
        guard known.contains(value) else {
            throw CorpusFileError(.unknownValue(column: column, value: value, known: Array(known)), file: file, line: line)
        }
        return value
    }

    func language(_ column: String = "language") throws(CorpusFileError) -> Language {
        let value = try oneOf(Language.allCases.map(\.rawValue), column)
        return value == Language.turkish.rawValue ? .turkish : .english
    }

    func flag(_ column: String) throws(CorpusFileError) -> Bool { try oneOf(["yes", "no"], column) == "yes" }

    /// A share from 0 to 1.
    func share(_ column: String) throws(CorpusFileError) -> Double {
        guard let number = Double(self[column]), (0...1).contains(number) else {
            throw CorpusFileError(.notANumber(column: column, value: self[column]), file: file, line: line)
        }
        return number
    }
}
