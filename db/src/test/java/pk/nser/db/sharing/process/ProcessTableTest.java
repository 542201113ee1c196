package pk.nser.db.sharing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of both tables against what was written by hand from the protocol (access.md goal 13). */
class ProcessTableTest {
    private static final WrittenCells REQUEST = new WrittenCells("request-cells.txt");
    private static final WrittenCells GRATIS = new WrittenCells("gratis-cells.txt");

    static Stream<Arguments> requestCells() {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(ActorRole.values())
                        .flatMap(role ->
                                Stream.of(RequestCommand.values()).map(command -> Arguments.of(state, role, command))));
    }

    static Stream<Arguments> gratisCells() {
        return Stream.of(GratisState.values())
                .flatMap(state -> Stream.of(ActorRole.values())
                        .flatMap(role ->
                                Stream.of(GratisCommand.values()).map(command -> Arguments.of(state, role, command))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("requestCells")
    void aRequestMovesAsWritten(RequestState state, ActorRole role, RequestCommand command) {
        assertThat(WrittenCells.told(RequestProcess.TABLE.cell(state, role, command)))
                .isEqualTo(REQUEST.expected(state, role, command.code()));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("gratisCells")
    void freeDataMovesAsWritten(GratisState state, ActorRole role, GratisCommand command) {
        assertThat(WrittenCells.told(GratisProcess.TABLE.cell(state, role, command)))
                .isEqualTo(GRATIS.expected(state, role, command.code()));
    }

    @Test
    void theProductIsWhole() {
        assertThat(requestCells()).hasSize(18 * 10 * 20);
        assertThat(gratisCells()).hasSize(8 * 10 * 7);
        assertThat(REQUEST.size()).as("cells that are not for another role").isEqualTo(18 * 26);
        assertThat(GRATIS.size()).isEqualTo(8 * 9);
    }
}
