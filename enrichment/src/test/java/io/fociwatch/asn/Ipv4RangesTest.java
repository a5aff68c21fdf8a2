package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Ipv4RangesTest {

    /** About where the owner's index comes to need one bit more. */
    @ParameterizedTest
    @ValueSource(ints = {0, 65_533, 65_534, 65_535, 65_536, 131_070, 131_071, 131_072})
    void anOwnerIsToldFromNobodyWhateverItsIndex(int owner) {
        // Given
        int[] starts = {0, 0x0A00_0001, 0x0A00_8000, 0x0A01_0000, 0xFFFF_FFFF};
        int[] owners = {Ipv4Ranges.NOBODY, owner, Ipv4Ranges.NOBODY, owner, Ipv4Ranges.NOBODY};

        // When
        Ipv4Ranges ranges = new Ipv4Ranges(starts.clone(), owners.clone());

        // Then
        for (int i = 0; i < starts.length; i++) {
            assertThat(ranges.ownerOf(starts[i])).isEqualTo(owners[i]);
            assertThat(ranges.ownerOf(starts[i] - 1))
                    .isEqualTo(owners[i == 0 ? starts.length - 1 : i - 1]);
        }
        assertThat(ranges.ownerOf(0x7FFF_FFFF)).isEqualTo(owner);
        assertThat(ranges.ownerOf(0x8000_0000)).isEqualTo(owner);
        assertThat(ranges.starts()).isEqualTo(starts);
        assertThat(ranges.owners()).isEqualTo(owners);
    }

    @Test
    void aBlockMayHaveAnotherOwnerInEachOfItsCells() {
        // Given
        int[] starts = new int[1 + 256 + 1];
        int[] owners = new int[starts.length];
        for (int cell = 0; cell <= 256; cell++) {
            starts[1 + cell] = 0x0A00_0000 + (cell << 8);
            owners[1 + cell] = cell;
        }
        owners[0] = Ipv4Ranges.NOBODY;

        // When
        Ipv4Ranges ranges = new Ipv4Ranges(starts.clone(), owners.clone());

        // Then
        for (int i = 0; i < starts.length; i++) {
            assertThat(ranges.ownerOf(starts[i])).isEqualTo(owners[i]);
            assertThat(ranges.ownerOf(starts[i] + 0xFF)).isEqualTo(owners[i]);
        }
        assertThat(ranges.ownerOf(-1)).isEqualTo(256);
        assertThat(ranges.starts()).isEqualTo(starts);
        assertThat(ranges.owners()).isEqualTo(owners);
    }

    @Test
    void aCellMayHaveAnotherOwnerInEachOfItsAddresses() {
        // Given
        int[] starts = new int[1 + 255];
        int[] owners = new int[starts.length];
        for (int address = 1; address <= 255; address++) {
            starts[address] = 0x0A00_0000 + address;
            owners[address] = address;
        }

        // When
        Ipv4Ranges ranges = new Ipv4Ranges(starts.clone(), owners.clone());

        // Then
        for (int i = 0; i < starts.length; i++) {
            assertThat(ranges.ownerOf(starts[i])).isEqualTo(owners[i]);
        }
        assertThat(ranges.ownerOf(0x0A00_0000)).isZero();
        assertThat(ranges.ownerOf(0x0A00_0100)).isEqualTo(255);
        assertThat(ranges.starts()).isEqualTo(starts);
        assertThat(ranges.owners()).isEqualTo(owners);
    }
}
