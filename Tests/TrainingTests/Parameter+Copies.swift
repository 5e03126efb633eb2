import Training

// A parameter's memory goes when the parameter goes, which may be right after its last mention: so tests copy.
extension Parameter {
    var copiedValues: [Float] { withExtendedLifetime(self) { Array(values) } }
    var copiedGradient: [Float] { withExtendedLifetime(self) { Array(gradient) } }

    func setValues(_ numbers: [Float]) { withExtendedLifetime(self) { _ = values.update(fromContentsOf: numbers) } }
    func setGradient(_ numbers: [Float]) { withExtendedLifetime(self) { _ = gradient.update(fromContentsOf: numbers) } }
}
