import Foundation
import JSON
import Lessons
import Submissions

extension GradeReport {
    /// Writes the report to a file, a folder or standard output.
    func write(_ format: ReportFormat, to out: String?, in language: Language) throws {
        let text: String
        switch format {
        case .table: text = table(in: language)
        case .json: text = json(in: language).prettyText
        case .csv: text = csv(in: language)
        case .junit: text = junit(in: language)
        case .gradescope, .exercism:
            let results = format == .gradescope ? gradescope(in: language) : exercism(in: language)
            guard results.count == 1, !isFolder(out) else { return try Self.write(results, to: out ?? ".") }
            text = results[0].results.prettyText
        }
        if let out { try writeWhole(text, to: out) } else { imbik.write(text) }
        // The screen says what the file does not need to.
        if out != nil || format != .table { FileHandle.standardError.write(Data(summary(in: language).utf8)) }
    }

    /// One file for each submission, named after it.
    private static func write(_ results: [(file: String, results: JSONValue)], to folder: String) throws {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var taken: Set<String> = []
        for (file, text) in results {
            let stem = URL(filePath: file).deletingPathExtension().lastPathComponent
            let base = String(stem.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }.prefix(100))
            var name = base
            var number = 1
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = "\(base)-\(number)"
            }
            try writeWhole(text.prettyText, to: "\(folder)/\(name).results.json")
        }
    }
}

extension ReportFormat {
    /// Whether there is a file for each submission.
    var isForEach: Bool {
        switch self {
        case .gradescope, .exercism: true
        case .table, .json, .csv, .junit: false
        }
    }
}

private func isFolder(_ path: String?) -> Bool {
    var isFolder: ObjCBool = false
    return path.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && isFolder.boolValue } ?? false
}
