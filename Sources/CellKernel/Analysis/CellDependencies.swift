/// Which cells of a lesson use what others declare: by names, from the source alone, before anything is compiled.
package enum CellDependencies {
    /// For each cell, the labels of the cells before it that it uses directly.
    ///
    /// A name belongs to the newest cell before that declares it. Members count too, since an extension in one cell
    /// gives a type of another its methods; a member name that many types share may so link cells that are
    /// independent, never the other way round.
    package static func direct(_ cells: [CellInput]) -> [String: Set<String>] {
        var owner: [String: String] = [:]
        var result: [String: Set<String>] = [:]
        for cell in cells {
            let analysis = CellAnalysis(cell.source)
            result[cell.id] = Set(analysis.names.compactMap { owner[$0] }).subtracting([cell.id])
            for name in analysis.declaredNames { owner[name] = cell.id }
        }
        return result
    }

    /// The cells that must run again after `changed` did: those that use it, those that use them, and so on.
    package static func stale(after changed: String, in cells: [CellInput]) -> Set<String> {
        let direct = direct(cells)
        var stale: Set<String> = []
        var waiting = [changed]
        while let id = waiting.popLast() {
            for (user, used) in direct where used.contains(id) && stale.insert(user).inserted { waiting.append(user) }
        }
        return stale.subtracting([changed])
    }
}

extension CellAnalysis {
    /// Everything that later cells may find by name.
    var declaredNames: Set<String> {
        members.union(declarations.map(\.name))
    }
}
