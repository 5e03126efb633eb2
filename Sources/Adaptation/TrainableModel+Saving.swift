import ModelFiles
import Tensors
import Training

extension TrainableModel {
    /// Calls `body` with all tensors as they are now, adapters merged. Trained ones are the parameters' own memory; the
    /// others are computed for the call.
    func withTensors<Result>(_ body: ([NamedTensor]) throws -> Result) rethrows -> Result {
        let own = Dictionary(uniqueKeysWithValues: trainedParameters.map { ($0.name, $0) })
        var memory: [AlignedMemory] = []
        let named = tensors.map { name, shape in
            if let parameter = own[name] {
                return NamedTensor(name: name, shape: shape, values: UnsafeBufferPointer(parameter.values))
            }
            let area = AlignedMemory(byteCount: shape.reduce(1, *) * MemoryLayout<Float>.stride)
            memory.append(area)
            let values = area.bytes.bindMemory(to: Float.self)
            write(name, into: values, merged: true)
            return NamedTensor(name: name, shape: shape, values: UnsafeBufferPointer(values))
        }
        return try withExtendedLifetime(memory) { try body(named) }
    }
}
