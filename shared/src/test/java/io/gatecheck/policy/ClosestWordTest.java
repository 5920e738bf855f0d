package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestWordTest {

    private static final List<String> WORDS = List.of("publicIps", "privateIps", "mode");

    @Test
    void aTypingMistakeFindsTheWord() {
        assertThat(ClosestWord.question("publicip", WORDS)).isEqualTo(" Did you mean 'publicIps'?");
        assertThat(ClosestWord.question("moed", WORDS)).isEqualTo(" Did you mean 'mode'?");
        assertThat(ClosestWord.question("mod", WORDS)).isEqualTo(" Did you mean 'mode'?");
    }

    @Test
    void aWordThatIsNothingLikeAnyOtherFindsNone() {
        assertThat(ClosestWord.to("somethingElse", WORDS)).isEmpty();
    }
}
