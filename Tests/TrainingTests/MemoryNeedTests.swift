import Diagnostics
import Testing
import Training

@Suite("Memory is predicted before a run, and a run that would not fit is refused")
struct MemoryNeedTests {
    static let need = MemoryNeed([
        .init("parameters", bytes: 538_060_032), .init("gradients", bytes: 538_060_032),
        MemoryNeed.optimizer(trainedCount: 134_515_008), .init("activations", bytes: 1),
    ])

    @Test func theSumIsWhatIsNeeded() throws {
        #expect(Self.need.total == 16 * 134_515_008 + 1)
        try Self.need.check(available: Self.need.total)
    }

    @Test func tooLittleIsRefusedWithTheNumbers() {
        let error = #expect(throws: MemoryError.self) { try Self.need.check(available: 2_000_000_000) }
        #expect(
            error?.description == """
                error: training needs 2053 MiB of memory, and 1908 MiB are free: parameters 514 MiB, gradients 514 MiB, \
                AdamW's moments 1027 MiB, activations 1 MiB
                  hint: use LoRA instead of full tuning, a smaller batch with more batches a step, or shorter sequences
                """)
    }

    @Test func theMachineSaysWhatIsFree() throws {
        let free = try #require(freeMemory(), "no /proc/meminfo here")
        #expect(free > 1 << 20 && free < 1 << 50)
    }
}
