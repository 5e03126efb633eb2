import Glibc

/// A text file of the corpus as numbered lines; comments and blank lines are left out.
struct CorpusFile {
    struct Line {
        /// From 1.
        var number: Int
        var text: String
    }

    /// The name that messages use: "Facts/fruits.tsv".
    let name: String
    let lines: [Line]

    /// - Parameter bytes: the file's content.
    init(name: String, bytes: [UInt8]) throws(CorpusFileError) {
        self.name = name
        var lines: [Line] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw CorpusFileError(.notUTF8, file: name, line: index + 1)
            }
            if text.isEmpty || text.hasPrefix("#") { continue }
            lines.append(Line(number: index + 1, text: text))
        }
        self.lines = lines
    }

    /// Reads `folder/name`.
    init(_ name: String, in folder: String) throws(CorpusFileError) {
        try self.init(name: name, bytes: CorpusFile.bytes(of: folder + "/" + name, name: name))
    }

    private static func bytes(of path: String, name: String) throws(CorpusFileError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw CorpusFileError(.unreadable(reason: String(cString: strerror(errno))), file: path)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            bytes.append(contentsOf: buffer[..<count])
            if count < buffer.count { break }
        }
        guard ferror(file) == 0 else {
            throw CorpusFileError(.unreadable(reason: String(cString: strerror(errno))), file: path)
        }
        return bytes
    }
}
