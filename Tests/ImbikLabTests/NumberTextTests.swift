import ImbikLab
import Testing

@Suite("Numbers are written as on paper, without Foundation")
struct NumberTextTests {
    @Test(
        "a fixed count of digits, rounded half away from zero on the decimal digits",
        arguments: [
            (2.675, 2, "2.68"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (1_234_567.891, 1, "1,234,567.9"),
            (999.9999, 2, "1,000.00"), (0, 3, "0.000"), (-0.0001, 2, "0.00"), (0.5, 0, "1"), (0.05, 0, "0"),
            (1e21, 0, "1,000,000,000,000,000,000,000"), (.leastNonzeroMagnitude, 2, "0.00"), (.nan, 2, "NaN"), (-.infinity, 1, "-∞"),
        ] as [(Double, Int, String)])
    func fixed(value: Double, digits: Int, expected: String) {
        #expect(value.fixed(digits) == expected)
    }

    @Test(
        "a few significant digits, without needless zeros",
        arguments: [
            (0, "0"), (0.25, "0.25"), (0.99995, "1"), (1234.5, "1,235"), (1_234_567, "1,235,000"), (12_345_678, "1.235e7"),
            (0.000123456, "0.0001235"), (0.0000123456, "1.235e-5"), (-3.1e-7, "-3.1e-7"), (.leastNonzeroMagnitude, "5e-324"), (.infinity, "∞"),
        ] as [(Double, String)])
    func short(value: Double, expected: String) {
        #expect(value.short() == expected)
    }

    @Test(
        "thousands are grouped",
        arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (134_515_008, "134,515,008"), (.min, "-9,223,372,036,854,775,808")]
            as [(Int, String)])
    func grouped(value: Int, expected: String) {
        #expect(value.grouped == expected)
    }

    @Test("shares are written as percentages")
    func percent() {
        #expect(0.4213.percent(1) == "42.1 %")
        #expect(Float(0.5).percent(0) == "50 %")
    }

    @Test("fixed digits read back within half a unit of the last one")
    func fixedIsClose() {
        for step in 1...500 {
            let value = Double(step) * 0.7310585 - 180
            let text = value.fixed(3).filter { $0 != "," }
            #expect(abs((Double(text) ?? .nan) - value) <= 0.000_500_001)
        }
    }
}
