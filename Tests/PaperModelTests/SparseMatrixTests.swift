import Analysis
import Testing

@testable import PaperModel

@Suite struct SparseMatrixTests {
  private func random(_ seed: UInt64) -> (matrix: SparseMatrix, columns: Int) {
    var random = SplitMix64(seed: seed)
    let columns = 1 + random.next(below: 12)
    let rows = (0..<random.next(below: 12)).map { _ in
      (0..<columns).compactMap { column -> (column: UInt32, value: Float)? in
        random.next(below: 3) == 0 ? (UInt32(column), Float(1 + random.next(below: 9))) : nil
      }
    }
    return (SparseMatrix(rows: rows), columns)
  }

  private func dense(_ matrix: SparseMatrix, _ columns: Int) -> [[Float]] {
    (0..<matrix.rowCount).map { row in
      var values = [Float](repeating: 0, count: columns)
      for i in matrix.range(of: row) { values[Int(matrix.columns[i])] = matrix.values[i] }
      return values
    }
  }

  @Test("Transposition against the full matrix", arguments: 1...100 as ClosedRange<UInt64>)
  func transposition(seed: UInt64) {
    let (matrix, columns) = random(seed)
    let turned = matrix.transposed(columnCount: columns)
    let (a, b) = (dense(matrix, columns), dense(turned, matrix.rowCount))
    #expect(turned.rowCount == columns)
    for row in a.indices { for column in 0..<columns { #expect(a[row][column] == b[column][row]) } }
    for row in 0..<columns {
      let entries = turned.row(row).columns
      #expect(zip(entries, entries.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(turned.transposed(columnCount: matrix.rowCount) == matrix)
  }

  @Test func emptyMatrices() {
    #expect(SparseMatrix(rows: []).rowCount == 0)
    #expect(SparseMatrix(rows: []).transposed(columnCount: 3).offsets == [0, 0, 0, 0])
    #expect(SparseMatrix(rows: [[], []]).transposed(columnCount: 0).rowCount == 0)
  }

  @Test func productsOfCommonColumns() {
    let a = SparseVector(columns: [1, 3, 7], values: [2, 0.5, 4])
    let b = SparseVector(columns: [0, 3, 7, 9], values: [1, 3, 0.25, 8])
    #expect(a.products(with: b).map(\.feature) == [3, 7])
    #expect(a.products(with: b).map(\.product) == [1.5, 1])
    #expect(a.products(with: .empty).isEmpty)
  }
}

@Suite struct ScoreAccumulatorTests {
  @Test func addsUpAndStartsAgain() {
    var accumulator = ScoreAccumulator(paperCount: 4)
    let (papers, values): ([UInt32], [Float]) = ([1, 2], [1, 0.5])
    accumulator.add(papers.span, values.span, times: 2)
    accumulator.add([2, 3].span, values.span, times: 4)
    #expect(
      accumulator.drain(except: 1).sorted(by: ScoredPaper.ranksBefore)
        == [ScoredPaper(paper: 2, score: 5), ScoredPaper(paper: 3, score: 2)])
    #expect(accumulator.drain(except: nil).isEmpty)
    accumulator.add(papers.span, values.span, times: 1)
    #expect(accumulator.drain(except: nil).count == 2)
  }

  @Test("The best against a full sort", arguments: 1...200 as ClosedRange<UInt64>)
  func best(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Few different scores, so that ties are common.
    let all = (0..<random.next(below: 200)).map {
      ScoredPaper(paper: UInt32($0), score: Double(random.next(below: 20)))
    }
    for count in [0, 1, 2, 3, random.next(below: 60), 500] {
      #expect(all.best(count) == Array(all.sorted(by: ScoredPaper.ranksBefore).prefix(count)))
    }
    #expect(all.best(.max) == all.sorted(by: ScoredPaper.ranksBefore))
  }
}
