/// What happens to a sequence that is longer than the model's context.
package enum LongSequences: String, Hashable, Sendable, CaseIterable {
    /// Nothing is trained; the error names the line.
    case refuse
    /// The last tokens stay: the answer, and the end of the prompt.
    case cutBeginning
    /// The first tokens stay.
    case cutEnd
}

/// `sequences`, each checked or cut to at most `context` tokens. `lines[i]` is the line of `file` that gave sequence i.
///
/// Throws when there is none, when one is too long and may not be cut, and when one has nothing that the loss counts.
package func fitted(
    _ sequences: [TrainingSequence], context: Int, longer: LongSequences, file: String, lines: [Int]
) throws(TrainingDataError) -> [TrainingSequence] {
    precondition(sequences.count == lines.count, "one line a sequence")
    guard !sequences.isEmpty else { throw .noSequences(file: file) }
    if longer == .refuse, let first = sequences.firstIndex(where: { $0.tokens.count > context }) {
        throw .tooLong(
            tokens: sequences[first].tokens.count, context: context,
            sequences: sequences.count { $0.tokens.count > context }, file: file, line: lines[first])
    }
    let fitted = sequences.map { $0.cut(to: context, longer) }
    if let first = fitted.firstIndex(where: { !$0.targets.contains(true) }) {
        throw .nothingToLearn(cutTo: sequences[first].tokens.count > context ? context : nil, file: file, line: lines[first])
    }
    return fitted
}

extension TrainingSequence {
    fileprivate func cut(to most: Int, _ longer: LongSequences) -> TrainingSequence {
        guard tokens.count > most else { return self }
        switch longer {
        case .refuse, .cutEnd:
            return TrainingSequence(tokens: Array(tokens.prefix(most)), targets: Array(targets.prefix(most)))
        case .cutBeginning:
            var flags = Array(targets.suffix(most))
            if !flags.isEmpty { flags[0] = false }
            return TrainingSequence(tokens: Array(tokens.suffix(most)), targets: flags)
        }
    }
}
