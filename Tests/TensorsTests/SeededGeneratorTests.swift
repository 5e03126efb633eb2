import Tensors
import Testing

@Suite("The seeded generator is SplitMix64")
struct SeededGeneratorTests {
    /// The values that the algorithm's other implementations give (Vigna's splitmix64.c).
    @Test(arguments: [
        (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC]),
        (
            1_234_567,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431]
        ),
    ] as [(UInt64, [UInt64])])
    func published(_ seed: UInt64, _ values: [UInt64]) {
        var generator = SeededGenerator(seed: seed)
        #expect(values.map { _ in generator.next() } == values)
    }

    @Test func differentSeedsDiffer() {
        let firsts = (0..<1000).map { seed in
            var generator = SeededGenerator(seed: UInt64(seed))
            return generator.next()
        }
        #expect(Set(firsts).count == 1000)
    }
}
