extension Dataset {
    /// Reads the file at `path`: JSON lines (`.jsonl`) or comma-separated values with a header (`.csv`).
    ///
    /// - Parameter task: nil: the first example's fields decide. Fields that the kind does not have are passed over.
    /// - Throws: at the first thing that is wrong, with its line. Nothing is repaired or skipped but empty lines.
    package static func read(_ path: String, as task: TaskKind? = nil) throws(DatasetError) -> Dataset {
        let format = try DataFormat(of: path)
        return try parse(readFile(path), format, file: path, as: task)
    }

    /// The same for bytes in memory. `file` is what messages call them.
    package static func parse(
        _ bytes: [UInt8], _ format: DataFormat, file: String, as task: TaskKind? = nil
    ) throws(DatasetError) -> Dataset {
        let text = try checkedText(bytes, file: file)
        let records =
            switch format {
            case .jsonLines: try JSONLines.records(text, file: file)
            case .csv: try CSV.records(text, file: file)
            }
        guard let first = records.first else { throw DatasetError(.empty, file: file) }
        guard let task = task ?? TaskKind(fields: first.names) else {
            throw DatasetError(.unknownFields(first.names), at: first.origin)
        }
        var examples: [Example] = []
        examples.reserveCapacity(records.count)
        for record in records { examples.append(try record.example(of: task)) }
        return Dataset(task, name: file, examples)
    }
}

/// How a data file is written.
package enum DataFormat: Hashable, Sendable {
    /// One JSON object (RFC 8259) a line.
    case jsonLines
    /// Comma- or semicolon-separated values (RFC 4180) with a header.
    case csv

    /// By the end of the file's name, in capitals or not.
    package init(of path: String) throws(DatasetError) {
        let name = path.lowercased()
        if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
            self = .jsonLines
        } else if name.hasSuffix(".csv") {
            self = .csv
        } else {
            throw DatasetError(.unknownFormat(file: String(path.split(separator: "/").last ?? "")), file: path)
        }
    }
}
