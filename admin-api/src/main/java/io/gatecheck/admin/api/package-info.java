/**
 * The REST API of the admin application, a room a resource: controllers, resources and problem
 * details only.
 */
@NullMarked
package io.gatecheck.admin.api;

import org.jspecify.annotations.NullMarked;
