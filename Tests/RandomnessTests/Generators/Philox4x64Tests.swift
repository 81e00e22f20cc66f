import Randomness
import Testing

/// Known answers of Random123 1.14.0, file tests/kat_vectors, "philox4x64 10".
@Suite struct Philox4x64Tests {
  @Test func `zeros give the known answer`() {
    #expect(
      Philox4x64.block(counter: .zero, key: .zero)
        == SIMD4(
          0x1655_4D9E_CA36_314C, 0xDB20_FE9D_672D_0FDC, 0xD7E7_72CE_E186_176B,
          0x7E68_B68A_EC7B_A23B))
  }

  @Test func `ones give the known answer`() {
    #expect(
      Philox4x64.block(counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max))
        == SIMD4(
          0x87B0_92C3_013F_E90B, 0x438C_3C67_BE8D_0224, 0x9CC7_D7C6_9CD7_77B6,
          0xA09C_AEBF_594F_0BA0))
  }

  @Test func `the digits of pi give the known answer`() {
    #expect(
      Philox4x64.block(
        counter: SIMD4(
          0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0,
          0x082E_FA98_EC4E_6C89),
        key: SIMD2(0x4528_21E6_38D0_1377, 0xBE54_66CF_34E9_0C6C))
        == SIMD4(
          0xA528_F454_03E6_1D95, 0x38C7_2DBD_566E_9788, 0xA5A1_610E_72FD_18B5,
          0x57BD_43B5_E52B_7FE6))
  }

  @Test func `one bit of the counter changes about half of the bits`() {
    let base = Philox4x64.block(counter: .zero, key: .zero)
    for word in 0..<4 {
      for bit in 0..<64 {
        var counter = SIMD4<UInt64>.zero
        counter[word] = 1 << UInt64(bit)
        let other = Philox4x64.block(counter: counter, key: .zero)
        let changed = (0..<4).reduce(0) { $0 + (base[$1] ^ other[$1]).nonzeroBitCount }
        // Mean 128, standard deviation 8: beyond 88 or 168 by chance once in two million.
        #expect((88...168).contains(changed), "word \(word), bit \(bit): \(changed)")
      }
    }
  }
}
