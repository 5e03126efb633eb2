/// `text` without anything that a terminal would obey: one line of characters that only show.
///
/// Nothing is allowed through, colours included: escape sequences are taken out whole, other controls and the marks that
/// reverse the direction of text become U+FFFD, a tab becomes spaces.
package func terminalSafe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var safe = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
        switch scalar {
        case "\u{1B}", "\u{9B}", "\u{9D}", "\u{90}", "\u{98}", "\u{9E}", "\u{9F}": skipSequence(after: scalar, in: &scalars)
        case "\t": safe.append(contentsOf: "    ".unicodeScalars)
        case "\n", "\r", "\u{2028}", "\u{2029}": safe.append(" ")
        default: safe.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
    }
    return String(safe)
}

/// The lines of a text that a program printed; a lone carriage return ends a line too.
package func terminalSafeLines(_ text: String) -> [String] {
    let normal = text.replacing("\r\n", with: "\n")
    var lines = normal.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        line.split(separator: "\r", omittingEmptySubsequences: true).map { terminalSafe(String($0)) }.nonEmpty ?? [""]
    }
    if lines.last == "" { lines.removeLast() }
    return lines
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
}

/// Drops the rest of a control sequence (ECMA-48 §5.4): up to a final byte, or for strings up to their terminator.
private func skipSequence(after start: Unicode.Scalar, in scalars: inout Substring.UnicodeScalarView) {
    let kind: Unicode.Scalar?
    if start == "\u{1B}" {
        kind = scalars.first
        guard let kind, (0x20...0x7E).contains(kind.value) else { return }
        scalars.removeFirst()
        if !"[]PX^_".unicodeScalars.contains(kind) {
            // An intermediate byte (0x20 to 0x2F) has a final one behind it.
            if kind.value < 0x30, let final = scalars.first, (0x30...0x7E).contains(final.value) { scalars.removeFirst() }
            return
        }
    } else {
        kind = start
    }
    if kind == "[" || kind == "\u{9B}" {
        while let next = scalars.first, (0x20...0x3F).contains(next.value) { scalars.removeFirst() }
        if let final = scalars.first, (0x40...0x7E).contains(final.value) { scalars.removeFirst() }
        return
    }
    // A string: to BEL, ST or the end of the line.
    while let next = scalars.first, next != "\n", next != "\r" {
        if next == "\u{1B}" {
            scalars.removeFirst()
            if scalars.first == "\\" { scalars.removeFirst() }
            return
        }
        scalars.removeFirst()
        if next == "\u{07}" || next == "\u{9C}" { return }
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
