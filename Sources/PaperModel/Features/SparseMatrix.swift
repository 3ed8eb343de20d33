/// A sparse matrix by rows: for each row its columns in ascending order and their values.
package struct SparseMatrix: Sendable, Equatable {
  /// First entry of each row; one more than there are rows.
  package let offsets: [Int]
  package let columns: [UInt32]
  package let values: [Float]

  package var rowCount: Int { offsets.count - 1 }

  package init(offsets: [Int], columns: [UInt32], values: [Float]) {
    precondition(offsets.last == columns.count && columns.count == values.count)
    self.offsets = offsets
    self.columns = columns
    self.values = values
  }

  /// Rows given as entries, each in ascending order of column.
  package init(rows: [[(column: UInt32, value: Float)]]) {
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    var columns: [UInt32] = []
    var values: [Float] = []
    for row in rows {
      for entry in row {
        columns.append(entry.column)
        values.append(entry.value)
      }
      offsets.append(columns.count)
    }
    self.init(offsets: offsets, columns: columns, values: values)
  }

  package func range(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  package func row(_ row: Int) -> SparseVector {
    SparseVector(columns: Array(columns[range(of: row)]), values: Array(values[range(of: row)]))
  }

  /// Rows become columns. Cost: linear in the entries (counting sort).
  package func transposed(columnCount: Int) -> SparseMatrix {
    var starts = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for i in 0..<columnCount { starts[i + 1] += starts[i] }
    var next = starts
    var outColumns = [UInt32](repeating: 0, count: columns.count)
    var outValues = [Float](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for i in range(of: row) {
        let place = next[Int(columns[i])]
        next[Int(columns[i])] += 1
        outColumns[place] = UInt32(row)
        outValues[place] = values[i]
      }
    }
    return SparseMatrix(offsets: starts, columns: outColumns, values: outValues)
  }
}

/// One row of a sparse matrix: columns in ascending order and their values.
package struct SparseVector: Sendable, Equatable {
  package let columns: [UInt32]
  package let values: [Float]

  package init(columns: [UInt32], values: [Float]) {
    precondition(columns.count == values.count)
    self.columns = columns
    self.values = values
  }

  package static let empty = SparseVector(columns: [], values: [])

  /// The addends of the dot product of two vectors, ascending by column.
  package func products(with other: SparseVector) -> [(feature: UInt32, product: Double)] {
    var result: [(UInt32, Double)] = []
    var (i, j) = (0, 0)
    while i < columns.count, j < other.columns.count {
      if columns[i] == other.columns[j] {
        result.append((columns[i], Double(values[i]) * Double(other.values[j])))
        i += 1
        j += 1
      } else if columns[i] < other.columns[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }

  /// The dot product of two vectors, summed by ascending column.
  package func product(with other: SparseVector) -> Double {
    var sum = 0.0
    var (i, j) = (0, 0)
    while i < columns.count, j < other.columns.count {
      let (a, b) = (columns[i], other.columns[j])
      if a == b { sum += Double(values[i]) * Double(other.values[j]) }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return sum
  }
}
