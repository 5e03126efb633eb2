import Foundation
import Testing

@testable import TerminalView

@Suite("Colours can be read on a dark and on a light ground")
struct ColourTests {
    /// The contrast that WCAG 2.2 asks of large text and of what is not text (§1.4.3, §1.4.11): no meaning is told by colour
    /// alone here.
    static let least = 3.0

    @Test(arguments: Tint.allCases, [TerminalStyle.Ink.ansi16, .palette256])
    func contrast(_ tint: Tint, _ ink: TerminalStyle.Ink) {
        let style = TerminalStyle(ink: ink)
        let codes = style.encoded(StyledLine("x", tint)).split(separator: "m")[0].dropFirst(2).split(separator: ";").compactMap { Int($0) }
        guard let colour = Self.colour(codes) else { return }
        for ground in [(0.0, 0.0, 0.0), (255.0, 255.0, 255.0)] {
            #expect(Self.contrast(colour, ground) >= Self.least, "\(tint) on \(ground)")
        }
    }

    typealias Colour = (Double, Double, Double)

    /// xterm's palette.
    private static func colour(_ codes: [Int]) -> Colour? {
        if codes.count == 3, codes[0] == 38 { return colour(codes[2]) }
        guard let code = codes.last(where: { (30...37).contains($0) || (90...97).contains($0) }) else { return nil }
        return colour(code < 90 ? code - 30 : code - 82)
    }

    private static func colour(_ index: Int) -> Colour {
        let basic: [Colour] = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
            (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
        ]
        if index < 16 { return basic[index] }
        if index >= 232 { return (Double(8 + 10 * (index - 232)), Double(8 + 10 * (index - 232)), Double(8 + 10 * (index - 232))) }
        let levels: [Double] = [0, 95, 135, 175, 215, 255]
        return (levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6])
    }

    private static func contrast(_ a: Colour, _ b: Colour) -> Double {
        let (one, other) = (luminance(a), luminance(b))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ colour: Colour) -> Double {
        func linear(_ value: Double) -> Double {
            let share = value / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
    }
}
