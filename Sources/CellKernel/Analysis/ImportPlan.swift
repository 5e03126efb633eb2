/// Which modules a cell imports, and how, so that the newest declaration of every name wins.
///
/// A module none of whose names were declared again is imported whole. From the others, only the names that are still
/// current are imported, one by one. Operators cannot be named in an import: a module with operators stays imported
/// whole, and the newest declarations of its outdated names are imported by name, which hides the older.
struct ImportPlan {
    /// A cell that was compiled before and whose names are visible.
    struct Module {
        var name: String
        var declarations: [Declaration]
    }

    let lines: [String]

    /// - Parameters:
    ///   - modules: oldest first.
    ///   - current: what the cell to be compiled declares itself; the newest of all.
    init(_ modules: [Module], current: [Declaration]) {
        var lines: [String] = []
        for (index, module) in modules.enumerated() {
            let later = modules[(index + 1)...]
            func replacement(_ declaration: Declaration) -> String? {
                if current.contains(where: { declaration.isReplaced(by: $0) }) { return "" }
                guard
                    let newest = later.last(where: { $0.declarations.contains { declaration.isReplaced(by: $0) } }),
                    let kind = newest.declarations.last(where: { declaration.isReplaced(by: $0) })?.kind
                else { return nil }
                return Self.line(kind, newest.name, declaration.name)
            }
            let replacements = module.declarations.map(replacement)
            let kept = zip(module.declarations, replacements).filter { $0.1 == nil }.map(\.0)
            let hasOperators = module.declarations.contains { $0.kind == .operatorFunction }
            if kept.count == module.declarations.count {
                lines.append("@testable import \(module.name)")
            } else if !kept.isEmpty, !hasOperators {
                lines += kept.map { Self.line($0.kind, module.name, $0.name) }
            } else {
                lines.append("@testable import \(module.name)")
                lines += replacements.compactMap { $0 }.filter { !$0.isEmpty }
            }
        }
        var seen: Set<String> = []
        self.lines = lines.filter { seen.insert($0).inserted }
    }

    private static func line(_ kind: Declaration.Kind, _ module: String, _ name: String) -> String {
        kind == .operatorFunction ? "" : "@testable import \(kind.rawValue) \(module).\(name)"
    }
}
