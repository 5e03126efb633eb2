import Diagnostics

/// What a run needs to go on as if it had never stopped, as one file.
///
/// Values and both moments of each parameter, where the run is, and the settings, which must be the same again.
struct Checkpoint {
    static let kind = SealedFile.Kind(mark: "imbikrun", version: 1, name: "a checkpoint of a training run")

    let settings: [SettingLine]
    /// Digest of what is trained on.
    let material: String
    let place: RunPlace

    /// Writes the whole state of a run to `path`; a file of that name is replaced at the end.
    func write(_ optimizer: AdamW, to path: String) throws(StoredFileError) {
        var head = RecordWriter()
        head.put(UInt64(settings.count))
        for line in settings {
            head.put(line.name)
            head.put(line.value.english)
        }
        head.put(material)
        place.write(to: &head)
        head.put(UInt64(optimizer.stepsTaken))
        head.put(UInt64(optimizer.parameters.count))
        var sections: [UnsafeRawBufferPointer] = []
        for (index, parameter) in optimizer.parameters.enumerated() {
            head.put(parameter.name)
            head.put(UInt64(parameter.shape.count))
            parameter.shape.forEach { head.put(UInt64($0)) }
            let moments = optimizer.moments(of: index)
            sections += [parameter.values, moments.first, moments.second].map { UnsafeRawBufferPointer($0) }
        }
        try SealedFile.write(Self.kind, head: head.bytes, sections: sections, to: path)
        // The sections are the optimizer's and its parameters' memory.
        withExtendedLifetime(optimizer) {}
    }

    /// Puts back what `write` wrote, and returns where the run was. Nothing is changed if this throws.
    func restore(_ optimizer: AdamW, from path: String) throws(CheckpointError) -> RunPlace {
        let file: SealedFile
        do { file = try SealedFile(Self.kind, at: path) } catch { throw .file(error) }
        var head = RecordReader(file.head)
        let damaged = CheckpointError.file(.damaged(path: path, part: "its beginning"))
        guard let lines = head.count() else { throw damaged }
        var stored: [SettingLine] = []
        for _ in 0..<lines {
            guard let name = head.text(), let value = head.text() else { throw damaged }
            stored.append(SettingLine(name, "\(value)", ""))
        }
        try checkSettings(stored, path)
        guard let material = head.text() else { throw damaged }
        guard material == self.material else { throw .otherMaterial(path: path) }
        guard let place = RunPlace(&head, watch: self.place.watch.settings), let stepsTaken = head.number(UInt64.self),
            let count = head.count()
        else { throw damaged }
        guard count == optimizer.parameters.count else {
            throw .otherParameters(path: path, stored: "\(count) tensors", now: "\(optimizer.parameters.count) tensors")
        }
        for parameter in optimizer.parameters {
            guard let name = head.text(), let rank = head.count() else { throw damaged }
            let shape = (0..<rank).compactMap { _ in head.number(UInt64.self).flatMap { Int(exactly: $0) } }
            guard name == parameter.name, shape == parameter.shape else {
                throw .otherParameters(path: path, stored: "\(name) \(shape)", now: "\(parameter.name) \(parameter.shape)")
            }
        }
        guard file.sectionCount == 3 * count, head.isAtEnd else { throw damaged }
        let places = optimizer.parameters.indices.flatMap { index in
            let (values, moments) = (optimizer.parameters[index].values, optimizer.moments(of: index))
            return [values, moments.first, moments.second].map { UnsafeMutableRawBufferPointer($0) }
        }
        guard places.indices.allSatisfy({ places[$0].count == file.section($0).count }) else { throw damaged }
        for (index, place) in places.enumerated() { place.copyMemory(from: file.section(index)) }
        withExtendedLifetime(file) {}
        optimizer.restore(stepsTaken: Int(stepsTaken))
        return place
    }

    private func checkSettings(_ stored: [SettingLine], _ path: String) throws(CheckpointError) {
        for (old, new) in zip(stored, settings) where old.name != new.name || old.value != new.value {
            throw .otherSettings(path: path, name: new.name, stored: old.value.english, now: new.value.english)
        }
        guard stored.count == settings.count else {
            throw .otherSettings(path: path, name: "number of settings", stored: "\(stored.count)", now: "\(settings.count)")
        }
    }
}

extension RunPlace {
    fileprivate func write(to head: inout RecordWriter) {
        head.put(passes)
        for number in [step, epoch, stepInEpoch, tokens, watch.risenFor, losses.count] { head.put(UInt64(number)) }
        for number in [watch.weightedSum, watch.weights, watch.lowest] + losses { head.put(number) }
    }

    fileprivate init?(_ head: inout RecordReader, watch settings: LossWatchSettings) {
        let passes = head.number(UInt64.self)
        let numbers = (0..<5).compactMap { _ in head.number(UInt64.self).flatMap { Int(exactly: $0) } }
        guard let passes, numbers.count == 5, let count = head.count() else { return nil }
        let doubles = (0..<3 + count).compactMap { _ in head.double() }
        guard doubles.count == 3 + count else { return nil }
        self.init(settings)
        self.passes = passes
        (step, epoch, stepInEpoch, tokens) = (numbers[0], numbers[1], numbers[2], numbers[3])
        watch = LossWatch(
            settings, weightedSum: doubles[0], weights: doubles[1], lowest: doubles[2], risenFor: numbers[4])
        losses = Array(doubles[3...])
    }
}
