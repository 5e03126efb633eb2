import ImbikLab
import TestSupport
import Testing

@Suite("Plots are readable in a terminal and in a page")
struct PlotTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let display: MIMEBundle
        var testDescription: String { name }

        init(_ name: String, _ plot: some Displayable) { (self.name, display) = (name, plot.display) }
    }

    static let losses: [Double] = (0..<80).map { step in
        let x = Double(step)
        return 4 / (1 + x / 10) + (step % 7 == 0 ? 0.2 : 0)
    }
    static let words = ["The", "␣cat", "␣sat", "␣<on>", "␣the", "␣mat"]
    static let weights: [[Double]] = (0..<6).map { row in (0..<6).map { $0 <= row ? 1 / Double(row + 1) : 0 } }

    static let examples = [
        Example("line", LinePlot("Loss while tuning", x: "step", y: "nats a token", losses)),
        Example(
            "lines",
            LinePlot("Loss", x: "step", y: "nats a token", [Series("training", losses), Series("held out", losses.map { $0 + 1 })])),
        Example("line-logarithmic", LinePlot("Odd", yScale: .logarithmic, [Series("", [1e-300, .nan, 3, 0, -1, .infinity, 1e300])])),
        Example("line-empty", LinePlot("Empty", [])),
        Example("line-one", LinePlot("One", [5])),
        Example("line-constant", LinePlot("Constant", [-5, -5])),
        Example("line-huge", LinePlot("Huge", [-1.7e308, 1.7e308])),
        Example("line-tiny", LinePlot("Tiny", [.leastNonzeroMagnitude, .leastNonzeroMagnitude * 9, 0])),
        Example("line-close", LinePlot("Close together", [1_000_000.01, 1_000_000.02])),
        Example("bars", BarPlot("Next “token” & more", ["␣Paris": 0.62, "␣the": 0.063, "␣a": 0.0312, "<|end|>": 0.0001], as: .percent(1))),
        Example("bars-signed", BarPlot("Signed", ["up": 3.2, "down": -2.1, "neither": 0, "unknown": .nan], as: .fixed(2))),
        Example("bars-empty", BarPlot("None", [:], as: .count)),
        Example("heat", HeatMap("Attention", weights, rows: words, columns: words)),
        Example("heat-odd", HeatMap("Odd", [[.nan, -1], [.infinity, 1000]], rows: ["a", "b"], columns: ["c", "d"])),
        Example(
            "heat-wide",
            HeatMap("Wide", [(0..<90).map(Double.init)], rows: ["a long name that is cut"], columns: (0..<90).map(String.init))),
        Example("heat-empty", HeatMap("Nothing", [], rows: [], columns: [])),
    ]

    @Test("the text form is as it was", arguments: examples)
    func text(example: Example) throws {
        try expectGolden(example.display.text, "\(example.name).txt")
    }

    @Test("the text form fits a terminal of 72 columns", arguments: examples)
    func width(example: Example) {
        #expect(example.display.text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    }

    @Test("the drawing is as it was", arguments: examples.prefix(4) + examples.filter { ["bars", "heat"].contains($0.name) })
    func drawing(example: Example) throws {
        try expectGolden(example.display[.svg] ?? "", "\(example.name).svg")
    }

    @Test("the drawing has a title, a description and a role, and no number that is none", arguments: examples)
    func accessible(example: Example) {
        let svg = example.display[.svg] ?? ""
        #expect(svg.contains("role=\"img\""))
        #expect(svg.contains("<title id="))
        #expect(svg.contains("<desc id="))
        for attribute in [" x=", " y=", " width=", " height=", " x1=", " y2=", " cx="] {
            #expect(!svg.contains("\(attribute)\"NaN") && !svg.contains("\(attribute)\"∞") && !svg.contains("\(attribute)\"-∞"))
        }
    }
}
