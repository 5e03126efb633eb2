package import Diagnostics
import DenseProducts
import Tensors
import Tokenization

// The form on disk: a sealed file whose head says for which teacher, which sequences and which settings it was made, and
// whose three sections are, for N targets of k entries: tokens u32 [N, k], probabilities f32 [N, k], rests f32 [N].

/// Why a teacher's stored distributions can't be used.
package enum SoftTargetsError: ExplainedError, Hashable {
    case file(StoredFileError)
    case otherTeacher(path: String)
    case otherMaterial(path: String)
    case otherSettings(path: String, name: String, stored: String, now: String)

    package var explanation: Explanation {
        let hint: Phrase = "remove it; what the teacher says will be computed again"
        switch self {
        case .file(let error): return error.explanation
        case .otherTeacher(let path):
            return Explanation("what is kept there was said by another teacher", place: path, hint: hint)
        case .otherMaterial(let path):
            return Explanation("what is kept there was said about other examples", place: path, hint: hint)
        case .otherSettings(let path, let name, let stored, let now):
            return Explanation(
                "what is kept there was made with another setting: \(term: name) was \(stored), now \(now)", place: path,
                hint: hint)
        }
    }
}

extension StoredSoftTargets {
    private static let kind = SealedFile.Kind(mark: "imbiksft", version: 1, name: "a file of a teacher's distributions")

    /// Opens what `compute` wrote, and checks that it was made by this teacher, for these sequences, with these settings.
    /// - Parameters:
    ///   - teacherDigest: see `TrainableModel.digest`.
    ///   - kept: entries of each target; ignored where only some tokens are compared.
    package static func open(
        _ path: String, teacherDigest: String, sequences: [TrainingSequence], settings: DistillationSettings, kept: Int
    ) throws(SoftTargetsError) -> StoredSoftTargets {
        let file: SealedFile
        do { file = try SealedFile(kind, at: path) } catch { throw .file(error) }
        let damaged = SoftTargetsError.file(.damaged(path: path, part: "its beginning"))
        var head = RecordReader(file.head)
        guard let teacher = head.text(), let material = head.text() else { throw damaged }
        guard teacher == teacherDigest else { throw .otherTeacher(path: path) }
        guard material == TrainingMaterial.sequences(sequences).digest else { throw .otherMaterial(path: path) }
        let lines = self.lines(settings, kept: kept)
        for line in lines {
            guard let name = head.text(), let value = head.text(), name == line.name else { throw damaged }
            guard value == line.value.english else {
                throw .otherSettings(path: path, name: name, stored: value, now: line.value.english)
            }
        }
        let count = sequences.reduce(0) { $0 + $1.targets.count { $0 } }
        let k = entries(settings, kept: kept)
        guard head.isAtEnd, file.sectionCount == 3, file.section(2).count == 4 * count,
            file.section(1).count == 4 * count * k,
            file.section(0).count == (settings.support == .vocabulary ? 4 * count * k : 0)
        else { throw damaged }
        return StoredSoftTargets(file, settings, kept: k, sequences: sequences)
    }

    /// Lets the teacher read all sequences, and keeps what it thinks of each target.
    /// - Parameters:
    ///   - kept: entries of each target, the likeliest; ignored where only some tokens are compared.
    ///   - tokensABatch: how much it reads at a time.
    ///   - report: called after each batch with the sequences done.
    package static func compute(
        _ teacher: TrainableModel, sequences: [TrainingSequence], settings: DistillationSettings, kept: Int,
        tokensABatch: Int, to path: String, report: (Int) -> Void = { _ in }
    ) throws(SoftTargetsComputingError) -> StoredSoftTargets {
        let k = entries(settings, kept: kept)
        var (tokens, probabilities, rests): ([UInt32], [Float], [Float]) = ([], [], [])
        var done = 0
        for batch in BatchPlan(.sequences(sequences), size: .tokens(tokensABatch), order: .asGiven).batches(inEpoch: 0) {
            do throws(TrainingError) { try teacher.read(batch) } catch { throw .model(error) }
            teacher.forEachTargetChunk { chunk in
                let V = chunk.logits.columns
                teacher.compute.forEachRow(chunk.targets.count) { i in
                    _ = soften(chunk.logits.row(i), count: V, settings, teacher.compute.kernels)
                }
                for i in 0..<chunk.targets.count {
                    let q = UnsafeBufferPointer(start: chunk.logits.row(i), count: V)
                    switch settings.support {
                    case .vocabulary:
                        let best = likeliest(k, of: q)
                        tokens += best.map { UInt32($0) }
                        probabilities += best.map { q[$0] }
                        // Where k is all, the others have nothing, not what rounding leaves of one.
                        rests.append(best.count == V ? 0 : max(0, Float(1 - best.reduce(0.0) { $0 + Double(q[$1]) })))
                    case .tokens:
                        probabilities += q.prefix(k)
                        rests.append(0)
                    }
                }
            }
            done += batch.sequences.count
            report(done)
        }
        var head = RecordWriter()
        let digest = teacher.digest
        head.put(digest)
        head.put(TrainingMaterial.sequences(sequences).digest)
        for line in lines(settings, kept: kept) {
            head.put(line.name)
            head.put(line.value.english)
        }
        do throws(StoredFileError) {
            try write(head.bytes, tokens, probabilities, rests, to: path)
        } catch {
            throw .targets(.file(error))
        }
        do throws(SoftTargetsError) {
            return try open(path, teacherDigest: digest, sequences: sequences, settings: settings, kept: kept)
        } catch {
            throw .targets(error)
        }
    }

    private static func write(
        _ head: [UInt8], _ tokens: [UInt32], _ probabilities: [Float], _ rests: [Float], to path: String
    ) throws(StoredFileError) {
        let result = tokens.withUnsafeBytes { tokens in
            probabilities.withUnsafeBytes { probabilities in
                rests.withUnsafeBytes { rests in
                    Result { () throws(StoredFileError) in
                        try SealedFile.write(kind, head: head, sections: [tokens, probabilities, rests], to: path)
                    }
                }
            }
        }
        try result.get()
    }

    private static func entries(_ settings: DistillationSettings, kept: Int) -> Int {
        switch settings.support {
        case .vocabulary: kept
        case .tokens(let tokens): tokens.count
        }
    }

    private static func lines(_ settings: DistillationSettings, kept: Int) -> [SettingLine] {
        settings.lines.filter { $0.name != "teacher's share" }
            + [SettingLine("entries kept", "\(entries(settings, kept: kept))", "of each distribution")]
    }
}
