package import Diagnostics
import Foundation

extension Course {
    /// Links and images that lead nowhere, and images without alternative text.
    ///
    /// Addresses of the web are not looked at: nothing here uses the network.
    ///
    /// - Parameter exists: whether there is a file or folder of that path, relative to the course's folder.
    package func referenceDiagnostics(_ text: AuthorsText, exists: (String) -> Bool) -> [Diagnostic] {
        let lessons = entries.flatMap { entry in outline.languages.compactMap { entry.lessons[$0] } }
        let anchors = Dictionary(lessons.map { ($0.file, $0.anchors) }) { first, _ in first }
        return lessons.flatMap { lesson in
            lesson.references.compactMap { reference, line -> Diagnostic? in
                guard let fault = reference.fault(in: lesson.file, anchors: anchors, exists: exists) else { return nil }
                let start = SourcePosition(file: lesson.file, line: line)
                let place = text.position(of: reference.destination, from: start)
                return text.diagnostic(.error, fault.problem, at: place, hint: fault.hint)
            }
        }
    }
}

extension Lesson {
    /// What a link to a place in this lesson may name.
    package var anchors: [String] {
        blocks.compactMap { block in
            switch block {
            case .heading(let heading): heading.anchor
            case .prose, .cell, .quiz, .exercise: nil
            }
        }
    }

    /// With the line from which on they can be found.
    package var references: [(Reference, line: Int)] {
        let body = blocks.flatMap { block -> [(Reference, line: Int)] in
            switch block {
            case .heading(let heading): Reference.all(in: heading.title).map { ($0, heading.line) }
            case .prose(let prose): Reference.all(in: prose.blocks).map { ($0, prose.line) }
            case .quiz(let quiz): quiz.texts.flatMap { Reference.all(in: ProseBlock.parse($0)) }.map { ($0, quiz.line) }
            case .cell, .exercise: []
            }
        }
        return body + footnotes.flatMap { Reference.all(in: $0.body) }.map { ($0, 1) }
    }
}

extension Quiz {
    /// Every Markdown text of it.
    fileprivate var texts: [String] {
        let own: [String] = switch kind {
        case .choice(let choices), .choices(let choices): choices.flatMap { [$0.text, $0.why] }
        case .number, .text: []
        case .order(let items): items
        }
        return [question] + own + mistakes.map(\.why) + hints + (why.map { [$0] } ?? [])
    }
}

extension Reference {
    fileprivate func fault(
        in file: String, anchors: [String: [String]], exists: (String) -> Bool
    ) -> (problem: Phrase, hint: Phrase?)? {
        switch kind {
        case .link: break
        case .image(let alternative):
            if alternative.allSatisfy(\.isWhitespace) {
                return (
                    "the image '\(destination)' has no alternative text",
                    "say between the brackets what it shows: ![A curve that falls](…)")
            }
        }
        guard !destination.isEmpty else { return ("this leads nowhere", "write the address between the round brackets") }
        guard !hasScheme, !destination.hasPrefix("//") else { return nil }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? file : Self.path(parts[0].removingPercentEncoding ?? String(parts[0]), from: file)
        guard let path, parts[0].isEmpty || exists(path) else {
            return ("there is no file '\(parts[0])'", "paths start from the lesson's own folder")
        }
        guard parts.count > 1, let known = anchors[path] else { return nil }
        let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
        guard !known.contains(anchor) else { return nil }
        let list: Phrase = known.isEmpty ? "\(path) has no headings" : "headings: \(known.joined(separator: ", "))"
        return ("there is no heading '#\(anchor)' in \(path)", nearMiss(of: anchor, in: known) ?? list)
    }

    private var hasScheme: Bool {
        guard let colon = destination.firstIndex(of: ":") else { return false }
        let scheme = destination[..<colon]
        return scheme.count > 1 && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// The path from the course's folder; it may lead out of it with `..` in front. Nil for an absolute path.
    private static func path(_ path: String, from file: String) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.isEmpty || parts.last == ".." { parts.append("..") } else { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
