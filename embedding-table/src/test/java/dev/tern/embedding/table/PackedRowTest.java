package dev.tern.embedding.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A packed row")
class PackedRowTest {

    @Test
    @DisplayName("has its greatest number at seven steps and rounds the others")
    void rounds() {
        PackedRow row = PackedRow.of(new float[] {14, -14, 0, 2.9f});

        assertThat(row.scale()).isEqualTo(2);
        assertThat(row.pairs()).containsExactly(0x1F, 0x98);
    }

    @Test
    @DisplayName("of zeros is zeros")
    void zeros() {
        PackedRow row = PackedRow.of(new float[2]);

        assertThat(row.scale()).isZero();
        assertThat(row.pairs()).containsExactly(0x88);
    }
}
