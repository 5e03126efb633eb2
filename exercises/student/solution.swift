func studentLayers(_ count: Int, of teacher: Int) -> [Int] {
    guard count > 1 else { return [0] }
    // [en] One step fewer than layers. In whole numbers, (2a + b) / 2b is a / b to the nearest, halves upwards.
    // [tr] Katmanlardan bir eksik adım. Tam sayılarla (2a + b) / 2b, en yakına yuvarlanmış a / b'dir; buçuklar yukarı.
    let steps = count - 1
    return (0..<count).map { (2 * $0 * (teacher - 1) + steps) / (2 * steps) }
}

func studentParameters(_ count: Int, teacher: Int, layers: Int, layerParameters: Int) -> Int {
    teacher - (layers - count) * layerParameters
}
