/**
 * What we know of one ECS task when we judge it; its records are the vocabulary of the policy
 * language.
 */
@NullMarked
package io.gatecheck.task;

import org.jspecify.annotations.NullMarked;
