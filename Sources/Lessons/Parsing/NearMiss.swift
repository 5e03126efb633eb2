package import Diagnostics

/// "did you mean 'x'?" when one of `candidates` is a near miss of `word`.
package func nearMiss(of word: String, in candidates: [String]) -> Phrase? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
}

/// The one of `candidates` that is a near miss of `word`.
package func nearest(to word: String, in candidates: [String]) -> String? {
    guard word.count <= 40 else { return nil }
    let near = candidates.map { (name: $0, distance: typingDistance(Array(word), Array($0))) }.min { $0.distance < $1.distance }
    guard let near, near.distance <= max(1, near.name.count / 3) else { return nil }
    return near.name
}

/// How many letters were left out, added, replaced or swapped with their neighbour.
private func typingDistance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), row[j] + 1, rows[i][j + 1] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
