import DenseProducts
import Diagnostics
import LanguageModels
import Tensors
import TestSupport
import Testing
import Tokenization
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

    static let tunings: [Tuning] = [.full, .lora(LoRASettings(rank: 4)), .lora(LoRASettings(targets: [.query, .value])), .frozen]

    @Test(arguments: tunings)
    func theParametersAreCountedBeforeTheyAreMade(_ tuning: Tuning) throws {
        for tied in [true, false] {
            let file = try TinyModel(heads: 4, keyValueHeads: 2, tied: tied).file()
            let model = try TrainableModel(file, tuning: tuning, precision: .float32, compute: Compute(threads: 1))
            #expect(try ModelConfiguration(file).trainedCount(tuning) == model.trainedCount)
        }
    }

    @Test func lessIsNeededForAdaptersAndSmallerBatches() throws {
        let c = try ModelConfiguration(TinyModel().file())
        func total(_ tuning: Tuning, _ tokens: Int) -> Int {
            MemoryNeed.training(
                c, tuning: tuning, precision: .float32, largest: BatchExtent(tokens: tokens, targets: tokens)
            ).total
        }
        #expect(total(.lora(LoRASettings(rank: 1)), 64) < total(.full, 64))
        #expect(total(.full, 32) < total(.full, 64))
        let whole = BatchExtent(tokens: 64, targets: 64)
        let saved = MemoryNeed.training(c, tuning: .full, precision: .float32, largest: whole).total
            - MemoryNeed.training(c, tuning: .full, precision: .float32, largest: whole, layerByLayer: true).total
        let single = try ModelConfiguration(TinyModel(layers: 1).file())
        #expect(saved == 4 * (c.trainedCount(.full) - single.trainedCount(.full)), "the gradients of all layers but one")
        let halves = MemoryNeed.training(c, tuning: .full, precision: .bfloat16, largest: whole).total
        #expect(total(.full, 64) - halves == 4 * 64 * (c.layers - 1) * c.feedForwardWidth, "up of all layers but one")
        #expect(total(.frozen, 64) < total(.lora(LoRASettings(rank: 1)), 64))
    }

    @Test func aTeacherBesideItsStudentIsCountedToo() throws {
        let (teacher, batch) = (try ModelConfiguration(TinyModel(layers: 4).file()), BatchExtent(tokens: 64, targets: 8))
        let student = try ModelConfiguration(TinyModel(layers: 1).file())
        let alone = MemoryNeed.distilling(student, teacher: nil, precision: .float32, largest: batch)
        let beside = MemoryNeed.distilling(student, teacher: teacher, precision: .float32, largest: batch)
        let frozen = MemoryNeed.training(teacher, tuning: .frozen, precision: .float32, largest: batch)
        #expect(beside.total == alone.total + frozen.total)
        #expect(beside.parts.last?.name == "the teacher")
    }

    @Test func theLargestBatchBoundsEveryBatch() {
        let sequences = (1...20).map { TrainingSequence(prompt: [1], answer: .init(repeating: 2, count: 1 + $0 * 7 % 11)) }
        let materials: [TrainingMaterial] = [
            .sequences(sequences), .documents(sequences.map(\.tokens), rowLength: 6),
        ]
        for material in materials {
            for size in [BatchSize.sequences(3), .tokens(9), .tokens(40)] {
                let plan = BatchPlan(material, size: size, order: .shuffled(seed: 1))
                for batch in (0..<20).flatMap({ plan.batches(inEpoch: $0) }) {
                    #expect(batch.tokenCount <= plan.largest.tokens && batch.targetCount <= plan.largest.targets)
                }
            }
        }
    }
}
