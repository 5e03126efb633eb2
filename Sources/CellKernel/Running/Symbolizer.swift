package import Diagnostics
import Glibc

/// Finds the lesson's line behind an address in a loaded cell, from the line tables that the compiler wrote.
package struct Symbolizer {
    /// A cell's object in the host's memory.
    package struct Loaded {
        var object: String
        var base: UInt
        /// How much of the address space it may take: the file, and a little for alignment.
        package var bytes: UInt

        package init(object: String, base: UInt) {
            var facts = stat()
            let size = stat(object, &facts) == 0 ? UInt(facts.st_size) : 0
            (self.object, self.base, bytes) = (object, base, size + 1 << 16)
        }
    }

    package struct Finding: Equatable {
        /// The innermost line of a lesson.
        package var position: SourcePosition?
        /// What the compiler calls a check that it placed itself: "arithmetic overflow".
        package var check: String?

        package init(position: SourcePosition? = nil, check: String? = nil) {
            (self.position, self.check) = (position, check)
        }
    }

    /// Runs `llvm-symbolizer` with arguments, and gives what it printed.
    let run: ([String]) -> String?
    let loaded: [Loaded]
    let files: Set<String>

    package init(loaded: [Loaded], files: Set<String>, run: @escaping ([String]) -> String?) {
        (self.loaded, self.files, self.run) = (loaded, files, run)
    }

    package init(tool: String, loaded: [Loaded], files: Set<String>) {
        self.init(loaded: loaded, files: files) { arguments in
            guard case .ended(let end) = Tool.run(tool, arguments, folder: "/", seconds: 20, wake: nil) else { return nil }
            return end.output
        }
    }

    /// - Parameter addresses: innermost first; those outside of cells are passed over.
    package func find(_ addresses: [UInt]) -> Finding {
        var finding = Finding()
        var byObject: [(object: String, offsets: [UInt])] = []
        for address in addresses.prefix(64) {
            guard
                let cell = loaded.filter({ $0.base <= address && address - $0.base < $0.bytes }).max(by: { $0.base < $1.base })
            else { continue }
            if byObject.last?.object == cell.object {
                byObject[byObject.count - 1].offsets.append(address - cell.base)
            } else {
                byObject.append((cell.object, [address - cell.base]))
            }
        }
        for (object, offsets) in byObject {
            for (offset, frames) in zip(offsets, frames(object, offsets)) {
                finding.check = finding.check ?? frames.lazy.compactMap(\.check).first
                let position = frames.lazy.compactMap(\.position).first
                finding.position = position ?? (frames.contains(where: \.isInFile) ? nearestLine(offset, in: object) : nil)
                if finding.position != nil { return finding }
            }
        }
        return finding
    }

    /// The line of the nearest instruction that has one: what the compiler adds to a line by itself, as around an access to a
    /// variable, has none.
    private func nearestLine(_ offset: UInt, in object: String) -> SourcePosition? {
        let around = stride(from: UInt(2), through: 128, by: 2).flatMap { [offset + $0, offset - min($0, offset)] }
        let frames = frames(object, [offset] + around).compactMap(\.last)
        return frames.first { $0.function == frames.first?.function && $0.position != nil }?.position
    }

    private struct Frame {
        var function: Substring
        /// Whether it is of a file of lessons, even where it has no line.
        var isInFile: Bool
        var position: SourcePosition?
        var check: String?
    }

    /// For each offset the functions there, inlined ones first. The tool prints two lines a function, its name and the place,
    /// and an empty line an address.
    private func frames(_ object: String, _ offsets: [UInt]) -> [[Frame]] {
        let arguments = ["--obj=\(object)", "--no-demangle", "--inlines"] + offsets.map { "0x" + String($0, radix: 16) }
        return (run(arguments) ?? "").split(separator: "\n\n").map { text in
            let lines = text.split(separator: "\n")
            return stride(from: 0, to: lines.count - 1, by: 2).map { frame(lines[$0], lines[$0 + 1]) }
        }
    }

    /// - Parameter place: `file:line:column`, where the file may have a folder in front.
    private func frame(_ function: Substring, _ place: Substring) -> Frame {
        let failure = "Swift runtime failure: "
        // A check has the place of the line around it, which is the next frame's.
        if function.hasPrefix(failure) {
            return Frame(function: function, isInFile: false, position: nil, check: String(function.dropFirst(failure.count)))
        }
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        let path = parts.dropLast(2).joined(separator: ":")
        guard parts.count >= 3, let line = Int(parts[parts.count - 2]), let file = files.first(where: { path == $0 || path.hasSuffix("/" + $0) })
        else { return Frame(function: function, isInFile: false, position: nil, check: nil) }
        let position = line > 0 ? SourcePosition(file: file, line: line, column: 1) : nil
        return Frame(function: function, isInFile: true, position: position, check: nil)
    }
}
