/// An SVG drawing in the making: shapes in pixels, y downwards, for light and dark pages.
///
/// Ink is `currentColor`, so that it follows the page. Colours are CSS variables `--imbik-1` to `--imbik-6` with
/// fallbacks of middle lightness; nothing is told by colour alone.
struct Drawing {
    let width: Double
    let height: Double
    private var shapes: [Markup] = []

    init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

    /// The six colours of series: blue, orange, green, purple, red, brown (contrast above 3 on white and on #111).
    private static let fallbacks = ["#3b7dd8", "#c8641b", "#2e8b57", "#8e6cc9", "#d04a5a", "#98763c"]

    enum Ink {
        case text
        /// Grid lines and axes: the text's colour, faint.
        case faint
        case series(Int)

        var colour: (attribute: String, style: String) {
            switch self {
            case .text, .faint: return ("currentColor", "currentColor")
            case .series(let index):
                let number = index % Drawing.fallbacks.count
                return (Drawing.fallbacks[number], "var(--imbik-\(number + 1),\(Drawing.fallbacks[number]))")
            }
        }

        var opacity: Double {
            switch self {
            case .faint: 0.22
            case .text, .series: 1
            }
        }
    }

    enum Anchor: String { case start, middle, end }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ ink: Ink = .faint) {
        shapes.append(
            "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" \(stroke(ink)) stroke-opacity=\"\(ink.opacity)\"/>")
    }

    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, size: Int = 13, bold: Bool = false,
        turned: Bool = false
    ) {
        let weight: Markup = bold ? " font-weight=\"600\"" : ""
        let turn: Markup = turned ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
        let fontSize: Markup = size == 13 ? "" : " font-size=\"\(size)\""
        // Spaces at the ends of a label mean something: tokens begin with them.
        shapes.append(
            "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\"\(fontSize)\(weight)\(turn) xml:space=\"preserve\">\(text)</text>")
    }

    /// The title in bold at the top, in as many lines as `titleLines` says.
    mutating func title(_ title: String) {
        for (index, line) in Drawing.titleLines(title, width: width).enumerated() {
            text(line, 8, 22 + 20 * Double(index), size: 15, bold: true)
        }
    }

    static func titleLines(_ title: String, width: Double) -> [String] { title.wrapped(Int((width - 16) / 9)) }

    /// Pixels that a title takes, with the room under it.
    static func titleHeight(_ title: String, width: Double) -> Double { 20 * Double(titleLines(title, width: width).count) + 20 }

    mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink, opacity: Double = 1) {
        let (attribute, style) = ink.colour
        shapes.append(
            """
            <rect x="\(x)" y="\(y)" width="\(width)" height="\(height)" fill="\(attribute)" style="fill:\(style)" \
            fill-opacity="\(opacity)"/>
            """)
    }

    /// Joined points, drawn in the pattern of the series' index: whole, dashed, dotted, …
    mutating func polyline(_ points: [(x: Double, y: Double)], series index: Int) {
        let patterns = ["", "7 4", "2 4", "10 4 2 4", "14 4", "1 6"]
        let pattern = patterns[index % patterns.count]
        let dashes: Markup = pattern.isEmpty ? "" : " stroke-dasharray=\"\(pattern)\""
        let path = Markup.joined(points.map { "\($0.x),\($0.y)" }, separator: " ")
        shapes.append(
            "<polyline points=\"\(path)\" fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\"\(dashes) \(stroke(.series(index)))/>")
    }

    mutating func dot(_ x: Double, _ y: Double, series index: Int) {
        let (attribute, style) = Ink.series(index).colour
        shapes.append("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"3\" fill=\"\(attribute)\" style=\"fill:\(style)\"/>")
    }

    private func stroke(_ ink: Ink) -> Markup {
        let (attribute, style) = ink.colour
        return "stroke=\"\(attribute)\" style=\"stroke:\(style)\""
    }

    /// The whole drawing. The same drawing always gets the same ids.
    func svg(title: String, description: String) -> String {
        let body = Markup.joined(shapes)
        let id = "imbik-" + String(fingerprint(title + "\n" + description + "\n" + body.text), radix: 16)
        let whole: Markup = """
            <svg xmlns="http://www.w3.org/2000/svg" class="imbik-plot" role="img" aria-labelledby="\(id)-t \(id)-d" \
            viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" style="max-width:100%;height:auto" \
            font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="13" fill="currentColor">
            <title id="\(id)-t">\(title)</title>
            <desc id="\(id)-d">\(description)</desc>
            \(body)
            </svg>
            """
        return whole.text
    }

    /// About how wide a text is in pixels; a middling letter of 13 pixels takes 7.
    static func width(of text: String, size: Int = 13) -> Double { Double(text.columns) * Double(size) * 0.56 }

    /// FNV-1a, 64 bits.
    private func fingerprint(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
