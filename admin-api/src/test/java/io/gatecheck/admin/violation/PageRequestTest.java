package io.gatecheck.admin.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.violation.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void withoutParametersItIsTheFirstPageOfTheUsualSize() {
        assertThat(PageRequest.of(Map.of("severity", List.of("huge")), 25))
                .isEqualTo(new PageRequest(Optional.empty(), 25));
    }

    @Test
    void bothParametersAreTaken() {
        assertThat(PageRequest.of(Map.of("cursor", List.of("c-1"), "limit", List.of("200")), 25))
                .isEqualTo(new PageRequest(Optional.of(new Cursor("c-1")), 200));
    }

    @Test
    void whatIsNotValidIsNamed() {
        Map<String, List<String>> address =
                Map.of("cursor", List.of("a b"), "limit", List.of("201"));

        assertThatThrownBy(() -> PageRequest.of(address, 25))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
                .extracting(InvalidRequest::errors)
                .asInstanceOf(InstanceOfAssertFactories.list(InvalidParameter.class))
                .extracting(InvalidParameter::parameter)
                .containsExactly("cursor", "limit");
    }
}
