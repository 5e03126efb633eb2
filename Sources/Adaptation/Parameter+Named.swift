import ModelFiles
import Training

extension Parameter {
    /// For writing to a file, from the parameter's own memory.
    var named: NamedTensor { NamedTensor(name: name, shape: shape, values: UnsafeBufferPointer(values)) }
}
