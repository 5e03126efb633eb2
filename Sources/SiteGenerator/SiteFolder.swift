package import Diagnostics
import Foundation

/// The folder that a site is written to, and the one place of this module that touches files.
package struct SiteFolder: Hashable, Sendable {
    package var path: String

    package init(path: String) { self.path = path }

    /// What writing did.
    package struct Report: Hashable, Sendable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
    }

    /// Lists the files that an earlier build wrote, so that the next one can remove what is gone and nothing else.
    static let listName = ".imbik-site"

    /// Writes what has changed, each file under another name first and then renamed, and removes what an earlier build wrote
    /// and this one does not have.
    ///
    /// - Parameter course: the folder that the site's course files are copied from.
    package func write(_ site: Site, course: String) throws(SiteFolderError) -> Report {
        let manager = FileManager.default
        let list = "\(path)/\(Self.listName)"
        let before = manager.contents(atPath: list).map { Set(String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)) }
        if before == nil, let inside = try? manager.contentsOfDirectory(atPath: path), !inside.isEmpty {
            throw .foreignFolder(path)
        }
        var files = site.files
        for file in site.courseFiles {
            guard let data = manager.contents(atPath: "\(course)/\(file)") else { continue }
            files["files/\(file)"] = Self.served(Array(data), path: file)
        }
        var report = Report()
        for folder in Set(files.keys.map(Self.folder)).sorted() {
            do {
                try manager.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
            } catch {
                throw .unwritable("\(path)/\(folder)", reason: error.localizedDescription)
            }
        }
        // The list comes first: what it names, a later build may remove.
        let names = files.keys.sorted()
        try put(Array((Set(names).union(before ?? []).sorted().joined(separator: "\n") + "\n").utf8), at: list)
        for name in names {
            if try put(files[name] ?? [], at: "\(path)/\(name)") { report.written += 1 } else { report.unchanged += 1 }
        }
        for name in (before ?? []).subtracting(names).sorted() where Self.isOurs(name) {
            if (try? manager.removeItem(atPath: "\(path)/\(name)")) != nil { report.removed += 1 }
            removeEmptyFolders(above: name)
        }
        try put(Array((names.joined(separator: "\n") + "\n").utf8), at: list)
        return report
    }

    /// Whether it was not there with these bytes.
    @discardableResult
    private func put(_ bytes: [UInt8], at file: String) throws(SiteFolderError) -> Bool {
        let data = Data(bytes)
        if FileManager.default.contents(atPath: file) == data { return false }
        do {
            try data.write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw .unwritable(file, reason: error.localizedDescription)
        }
        return true
    }

    private func removeEmptyFolders(above name: String) {
        var folder = Self.folder(name)
        while !folder.isEmpty, (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)"))?.isEmpty == true {
            try? FileManager.default.removeItem(atPath: "\(path)/\(folder)")
            folder = Self.folder(folder)
        }
    }

    private static func folder(_ name: String) -> String { name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "" }

    /// A damaged list removes nothing outside the site's folder.
    private static func isOurs(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }
}

/// Why a site could not be written.
package enum SiteFolderError: ExplainedError, Hashable, Sendable {
    /// There are files in the folder, and no build of ours wrote them.
    case foreignFolder(String)
    case unwritable(String, reason: String)
    case noTheme(String)

    package var explanation: Explanation {
        switch self {
        case .foreignFolder(let path):
            Explanation("the folder has files that no build of the site wrote", place: path, hint: "name a folder that is empty or new")
        case .unwritable(let path, let reason):
            Explanation("the site cannot be written: \(reason)", place: path)
        case .noTheme(let path):
            Explanation("there are no templates for the site", place: path, hint: "the folder 'site' belongs beside the lessons' folder")
        }
    }
}

// MARK: - Reading

extension SiteFolder {
    /// The folder `site` with templates, scripts, styles and images.
    package static func theme(at path: String) throws(SiteFolderError) -> SiteTheme {
        func texts(_ folder: String, _ kind: String) -> [String: String] {
            var found: [String: String] = [:]
            for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? [] where name.hasSuffix(kind) && !name.hasPrefix(".") {
                guard let data = FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)") else { continue }
                found[kind == ".mustache" ? String(name.dropLast(kind.count)) : name] = String(decoding: data, as: UTF8.self)
            }
            return found
        }
        let templates = texts("templates", ".mustache")
        guard !templates.isEmpty else { throw .noTheme("\(path)/templates") }
        var images: [String: [UInt8]] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/images")) ?? [] where !name.hasPrefix(".") {
            images[name] = FileManager.default.contents(atPath: "\(path)/images/\(name)").map(Array.init)
        }
        return SiteTheme(templates: templates, scripts: texts("scripts", ".js"), styles: texts("styles", ".css"), images: images)
    }

    /// A file of the course as the site serves it: an SVG keeps nothing that could run.
    package static func served(_ bytes: [UInt8], path: String) -> [UInt8] { CourseLinks.served(bytes, path: path) }

    /// Paths of the files in a course's folder that a page may show, hidden ones left out.
    package static func courseFiles(at path: String) -> Set<String> {
        guard let all = FileManager.default.enumerator(atPath: path) else { return [] }
        var found: Set<String> = []
        for case let name as String in all where CourseLinks.mayBeShown(name) && !name.hasPrefix(".") && !name.contains("/.") {
            found.insert(name)
        }
        return found
    }
}
