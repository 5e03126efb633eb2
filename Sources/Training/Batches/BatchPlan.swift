import Tensors
package import Tokenization

/// How much goes into a batch.
package enum BatchSize: Hashable, Sendable {
    case sequences(Int)
    /// As many sequences as have at most so many tokens together; a longer one is a batch of its own.
    case tokens(Int)
}

/// In which order an epoch goes through its sequences.
package enum SequenceOrder: Hashable, Sendable {
    case asGiven
    /// Anew for each epoch, from the seed and the epoch's number alone.
    case shuffled(seed: UInt64)
}

/// What is trained on.
package enum TrainingMaterial: Sendable {
    /// Texts apart from each other; an epoch has each of them once.
    case sequences([TrainingSequence])
    /// Documents laid end to end into rows, as `documentRows` does.
    case documents([[TokenID]], rowLength: Int)
}

/// The batches of each epoch, as a function of the epoch's number: a place in the data is two integers.
package struct BatchPlan: Sendable {
    package var material: TrainingMaterial
    package var size: BatchSize
    package var order: SequenceOrder

    package init(_ material: TrainingMaterial, size: BatchSize, order: SequenceOrder) {
        switch size {
        case .sequences(let count), .tokens(let count): precondition(count > 0, "a batch has something in it")
        }
        switch material {
        case .sequences(let sequences): precondition(!sequences.isEmpty, "there is something to train on")
        case .documents(let documents, let length):
            precondition(documents.contains { $0.count > 1 } && length > 1, "there is something to predict")
        }
        (self.material, self.size, self.order) = (material, size, order)
    }

    /// The batches of epoch `epoch` (from 0). Sequences stay in the epoch's order; the last batch may be smaller.
    package func batches(inEpoch epoch: Int) -> [Batch] {
        var batches: [Batch] = []
        var (next, tokens): ([TrainingSequence], Int) = ([], 0)
        for sequence in sequences(inEpoch: epoch) {
            if !next.isEmpty, isFull(sequences: next.count, tokens: tokens, with: sequence.tokens.count) {
                batches.append(Batch(next))
                (next, tokens) = ([], 0)
            }
            next.append(sequence)
            tokens += sequence.tokens.count
        }
        if !next.isEmpty { batches.append(Batch(next)) }
        return batches
    }

    private func isFull(sequences: Int, tokens: Int, with more: Int) -> Bool {
        switch size {
        case .sequences(let most): sequences >= most
        case .tokens(let most): tokens + more > most
        }
    }

    private func sequences(inEpoch epoch: Int) -> [TrainingSequence] {
        switch material {
        case .sequences(let sequences): places(sequences.count, epoch).map { sequences[$0] }
        case .documents(let documents, let rowLength):
            documentRows(places(documents.count, epoch).map { documents[$0] }, length: rowLength)
        }
    }

    private func places(_ count: Int, _ epoch: Int) -> [Int] {
        switch order {
        case .asGiven: Array(0..<count)
        case .shuffled(let seed): shuffledPlaces(count, seed: seed, epoch: epoch)
        }
    }
}

/// 0..<count in an order drawn from the seed and the epoch's number (Fisher & Yates, in Durstenfeld's form).
func shuffledPlaces(_ count: Int, seed: UInt64, epoch: Int) -> [Int] {
    var epochSeeds = SeededGenerator(seed: seed)
    for _ in 0..<epoch { _ = epochSeeds.next() }
    var generator = SeededGenerator(seed: epochSeeds.next())
    var places = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
        // The upper half of the product is even over 0...last but for count / 2⁶⁴.
        let other = Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high)
        places.swapAt(last, other)
    }
    return places
}
