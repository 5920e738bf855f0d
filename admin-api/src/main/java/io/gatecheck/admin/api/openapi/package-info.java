/** The description of the API in OpenAPI 3.1. */
@NullMarked
package io.gatecheck.admin.api.openapi;

import org.jspecify.annotations.NullMarked;
