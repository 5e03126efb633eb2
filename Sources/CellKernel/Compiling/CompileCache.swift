package import Foundation

/// Compiled cells on disk, by content: a folder each, made elsewhere and then renamed, so that a reader never sees half.
package struct CompileCache: Hashable, Sendable {
    package var folder: String
    /// Above so many bytes, the cells that were used longest ago are removed.
    package var largest: Int
    /// The file that every folder holds.
    package var product: String

    package init(folder: String, largest: Int = 256 << 20, product: String = "cell.so") {
        (self.folder, self.largest, self.product) = (folder, largest, product)
    }

    /// Where the compiler keeps what it reads from C headers.
    package var moduleCache: String { folder + "/modules" }

    package func folder(for key: String) -> String? {
        let path = "\(folder)/\(key)"
        guard access(path + "/" + product, R_OK) == 0 else { return nil }
        utimes(path, nil)  // used now
        return path
    }

    package func messages(in folder: String) -> String {
        (try? String(contentsOfFile: folder + "/messages.txt", encoding: .utf8)) ?? ""
    }

    package func makeWorkFolder() -> String? {
        let path = "\(folder)/new-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return access(path, W_OK) == 0 ? path : nil
    }

    package func discard(_ work: String) {
        guard access(work, F_OK) == 0 else { return }
        try? FileManager.default.removeItem(atPath: work)
    }

    /// Moves a finished work folder to its place. Another process may have been faster; its folder is as good.
    package func keep(_ work: String, as key: String) -> String? {
        for name in ["cell.o", "main.swift"] { unlink("\(work)/\(name)") }
        let path = "\(folder)/\(key)"
        guard rename(work, path) == 0 || access(path + "/" + product, R_OK) == 0 else { return nil }
        return path
    }

    /// Removes the cells that were used longest ago until the rest fits, and work folders that a crash left behind.
    package func trim(now: Date) {
        let files = FileManager.default
        var cells: [(path: String, used: Date, bytes: Int)] = []
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] where name != "modules" {
            let path = "\(folder)/\(name)"
            let used = (try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? now
            if name.hasPrefix("new-") {
                if now.timeIntervalSince(used) > 3600 { discard(path) }
                continue
            }
            let parts = (try? files.contentsOfDirectory(atPath: path)) ?? []
            let bytes = parts.reduce(0) {
                $0 + ((try? files.attributesOfItem(atPath: "\(path)/\($1)")[.size] as? Int) ?? 0)
            }
            cells.append((path, used, bytes))
        }
        var total = cells.reduce(0) { $0 + $1.bytes }
        for cell in cells.sorted(by: { $0.used < $1.used }) where total > largest {
            discard(cell.path)
            total -= cell.bytes
        }
    }

    package static func write(_ text: String, to path: String) -> Bool {
        FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    }
}
