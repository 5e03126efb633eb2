import Diagnostics
import Yams

/// A mapping with checked, typed access; what is asked for and wrong gets reported at its place.
final class YAMLMapping {
    let yaml: YAMLText
    let mark: Mark?
    private let path: String
    private let pairs: [(key: String, keyMark: Mark?, value: Node)]

    init(yaml: YAMLText, node: Node.Mapping, mark: Mark?, path: String) {
        (self.yaml, self.mark, self.path) = (yaml, mark, path)
        pairs = node.map { ($0.key.scalar?.string ?? "", $0.key.mark, $0.value) }
    }

    var keys: [String] { pairs.map(\.key) }

    /// Reports every key that is not in `known`, offering a near miss.
    func expectOnly(_ known: [String], why: (String) -> Phrase? = { _ in nil }) {
        for pair in pairs where !known.contains(pair.key) {
            let hint: Phrase = why(pair.key) ?? nearMiss(of: pair.key, in: known) ?? "known keys: \(known.joined(separator: ", "))"
            yaml.report(.error, "unknown key '\(path)\(pair.key)' in the \(yaml.name)", at: pair.keyMark, hint: hint)
        }
    }

    func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }
    func mark(of key: String) -> Mark? { pairs.first { $0.key == key }?.keyMark }
    func line(of key: String) -> Int { yaml.lineNumber(of: mark(of: key) ?? mark) }

    /// Reports `key` as missing.
    func requireKey(_ key: String) {
        guard !has(key) else { return }
        yaml.report(.error, "the \(yaml.name) has no '\(path)\(key)'", at: mark)
    }

    func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        return text(value, name: key)
    }

    func texts(_ key: String) -> [String]? {
        sequence(key)?.enumerated().compactMap { index, node in text(node, name: "\(key)[\(index + 1)]") }
    }

    /// The texts under `key`, which may be one or a list.
    func textOrTexts(_ key: String) -> [String] {
        if case .sequence? = value(key) { return texts(key) ?? [] }
        return text(key).map { [$0] } ?? []
    }

    func flag(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        if case .scalar(let scalar) = value, let flag = ["true": true, "false": false][scalar.string] { return flag }
        wrongType(key, "true or false", value)
        return nil
    }

    func integer(_ key: String, atLeast least: Int) -> Int? {
        guard let value = value(key) else { return nil }
        if case .scalar(let scalar) = value, let number = Int(scalar.string), number >= least { return number }
        wrongType(key, "a whole number of at least \(least)", value)
        return nil
    }

    func mapping(_ key: String) -> YAMLMapping? {
        guard let value = value(key) else { return nil }
        return mapping(value, name: key)
    }

    /// The mappings in the sequence `key`.
    func mappings(_ key: String) -> [YAMLMapping]? {
        sequence(key)?.enumerated().compactMap { index, node in mapping(node, name: "\(key)[\(index + 1)]") }
    }

    func numbers(_ key: String) -> [Double]? {
        sequence(key)?.compactMap { node in
            if case .scalar(let scalar) = node, let number = Double(scalar.string), number.isFinite { return number }
            wrongType(key, "a list of numbers", node)
            return nil
        }
    }

    /// Where the value of `key` stands: of a quoted text the first letter.
    func position(of key: String) -> SourcePosition {
        guard let value = value(key) else { return yaml.position(of: mark) }
        var place = yaml.position(of: value.mark ?? mark(of: key))
        guard let text = value.scalar?.string, yaml.file.lines.indices.contains(place.line - 1) else { return place }
        let line = yaml.file.lines[place.line - 1].utf8
        // Bytes, since the mark may stand inside a character.
        if let found = Array(line.dropFirst(place.column - 1)).firstRange(of: Array(text.utf8)) {
            place.column += found.lowerBound
        }
        return place
    }

    func report(_ severity: Diagnostic.Severity, _ problem: Phrase, at key: String? = nil, hint: Phrase? = nil) {
        let place = key.flatMap { wanted in pairs.first { $0.key == wanted }?.value.mark ?? mark(of: wanted) }
        yaml.report(severity, problem, at: place ?? mark, hint: hint)
    }

    /// Reports at the key itself, not at its value.
    func report(_ severity: Diagnostic.Severity, _ problem: Phrase, atKey key: String, hint: Phrase? = nil) {
        yaml.report(severity, problem, at: mark(of: key) ?? mark, hint: hint)
    }

    private func value(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

    private func text(_ node: Node, name: String) -> String? {
        if case .scalar(let scalar) = node, !scalar.string.isEmpty, scalar.string != "~" { return scalar.string }
        wrongType(name, "text", node)
        return nil
    }

    private func sequence(_ key: String) -> [Node]? {
        guard let value = value(key) else { return nil }
        if case .sequence(let sequence) = value { return Array(sequence) }
        wrongType(key, "a list", value)
        return nil
    }

    private func mapping(_ node: Node, name: String) -> YAMLMapping? {
        if case .mapping(let mapping) = node {
            return YAMLMapping(yaml: yaml, node: mapping, mark: mapping.mark ?? node.mark, path: "\(path)\(name).")
        }
        wrongType(name, "a mapping: lines of 'key: value'", node)
        return nil
    }

    private func wrongType(_ key: String, _ expected: Phrase, _ found: Node) {
        let what: Phrase
        switch found {
        case .scalar(let scalar) where scalar.string.isEmpty: what = "nothing"
        case .scalar(let scalar): what = "'\(scalar.string.prefix(40))'"
        case .mapping: what = "a mapping"
        case .sequence: what = "a list"
        case .alias: what = "an alias"
        }
        yaml.report(.error, "'\(path)\(key)' must be \(expected), not \(what)", at: found.mark ?? mark(of: key))
    }
}
