extension BarPlot {
    /// The bars in a terminal, in eighths of a character: label, number, bar.
    var text: String {
        if bars.isEmpty { return (title.wrapped(textWidth) + ["", "no bars"]).joined(separator: "\n") }
        let numbers = bars.map { number($0.value) }
        let numberWidth = numbers.map(\.columns).max() ?? 0
        let labelWidth = min(textWidth / 2, bars.map(\.label.columns).max() ?? 0)
        let room = max(8, textWidth - labelWidth - numberWidth - 4)
        let (zero, ends) = places
        let before = Int((Double(room) * zero).rounded())

        var lines = title.wrapped(textWidth) + [""]
        for ((bar, number), end) in zip(zip(bars, numbers), ends) {
            let drawn = end.map { end in
                end >= zero
                    ? spaces(before) + rightBar(Double(room) * (end - zero))
                    : leftBar(Double(room) * (zero - end), before: before)
            }
            var line = bar.label.shortened(labelWidth).padded(labelWidth) + "  " + number.paddedLeft(numberWidth)
            line += "  " + (drawn ?? "")
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    /// A bar to the right; any length above 0 is seen.
    private func rightBar(_ length: Double) -> String {
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let eighths = length > 0 ? max(1, Int((length * 8).rounded())) : 0
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    /// A bar to the left, which ends where zero is; in halves.
    private func leftBar(_ length: Double, before: Int) -> String {
        let halves = min(before * 2, max(1, Int((length * 2).rounded())))
        let bar = (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
        return bar.paddedLeft(before)
    }
}
