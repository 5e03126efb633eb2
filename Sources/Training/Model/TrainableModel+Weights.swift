import DenseProducts
import Tensors

extension TrainableModel {
    /// Names and shapes (outermost first) of all tensors, as a file would hold them.
    package var tensors: [(name: String, shape: [Int])] { weights.map { ($0.name, $0.shape) } }

    /// Writes the numbers of tensor `name` as they are now: trained, or as the file has them.
    /// - Parameters:
    ///   - out: as many floats as the tensor has.
    ///   - merged: whether an adapter's update is added.
    package func write(_ name: String, into out: UnsafeMutableBufferPointer<Float>, merged: Bool) {
        guard let weight = weights.first(where: { $0.name == name }) else { preconditionFailure("a tensor of this model") }
        precondition(out.count == weight.shape.reduce(1, *), "room for the whole tensor")
        if let parameter = weight.parameter {
            _ = out.update(fromContentsOf: parameter.values)
        } else {
            let rows = weight.shape.count > 1 ? weight.shape[0] : 1
            weight.source.fillAll(rows: rows, columns: out.count / rows, into: out.start, compute: compute)
            if merged, let update = weight.linear?.update {
                update.merge(into: MatrixView(out, rows: rows, columns: out.count / rows), rows: 0..<rows)
            }
        }
    }

    /// Adds each adapter's update to the weight beside it (Hu et al. 2021, §4.1: no cost when the model is used).
    /// The model computes as before, to rounding, and can't be trained until `unmerge()`.
    package func merge() {
        rebuild(merged: true)
    }

    /// Restores the weights of the file, to the bit.
    package func unmerge() {
        rebuild(merged: false)
    }

    private func rebuild(merged: Bool) {
        for named in weights {
            guard let linear = named.linear, let update = linear.update, linear.isMerged != merged else { continue }
            let old = linear.weight
            let columns = old.columns
            linear.weight = LinearWeight(
                rows: old.rows, columns: columns, precision: precision, products: DenseProducts(compute: compute)
            ) { rows, out in
                named.source.fill(rows: rows, columns: columns, into: out)
                if merged { update.merge(into: MatrixView(out, rows: rows.count, columns: columns), rows: rows) }
            }
            linear.isMerged = merged
        }
    }
}
