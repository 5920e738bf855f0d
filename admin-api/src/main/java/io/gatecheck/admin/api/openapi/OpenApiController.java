package io.gatecheck.admin.api.openapi;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/openapi.json}: docs/openapi.json, which a test generates from the controllers, so
 * that nothing has to be generated when the application runs.
 */
@RestController
class OpenApiController {

    private final Resource description = new ClassPathResource("openapi.json", getClass());

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
    }
}
