package import Diagnostics
import Yams

/// Any value of an author's YAML as it stands there: what a plain scalar means, its reader decides.
package struct YAMLValue {
    package enum Content {
        case scalar(String, isQuoted: Bool)
        case list([YAMLValue])
        case mapping([(key: String, value: YAMLValue)])
    }

    let node: Node
    let yaml: YAMLText
    /// Where it stands, in the words of a message: `input.random[1]`.
    package let path: String
    let outerMark: Mark?

    private var mark: Mark? { node.mark ?? outerMark }

    package var content: Content {
        switch node {
        case .scalar(let scalar):
            return .scalar(
                scalar.string, isQuoted: [.doubleQuoted, .singleQuoted, .literal, .folded].contains(scalar.style))
        case .sequence(let sequence):
            return .list(sequence.enumerated().map { inner($1, path: "\(path)[\($0 + 1)]") })
        case .mapping(let mapping):
            return .mapping(
                mapping.map { pair in
                    let key = pair.key.scalar?.string ?? ""
                    return (key, inner(pair.value, path: "\(path).\(key)"))
                })
        // Yams puts what an alias stands for in its place.
        case .alias: return .scalar("", isQuoted: false)
        }
    }

    /// The value as a mapping with checked access; nil for anything else.
    package var mapping: YAMLMapping? {
        guard case .mapping(let mapping) = node else { return nil }
        return YAMLMapping(yaml: yaml, node: mapping, mark: mapping.mark ?? mark, path: path + ".")
    }

    package var position: SourcePosition { yaml.position(of: mark) }

    package func report(_ severity: Diagnostic.Severity, _ problem: Phrase, hint: Phrase? = nil) {
        yaml.report(severity, problem, at: mark, hint: hint)
    }

    private func inner(_ node: Node, path: String) -> YAMLValue {
        YAMLValue(node: node, yaml: yaml, path: path, outerMark: mark)
    }
}
