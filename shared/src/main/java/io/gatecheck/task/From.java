package io.gatecheck.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facet that must be known for a field to be known. On a record, it is that of its components
 * that name none; a component without any has the facet of the record that contains it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface From {

    Facet value();
}
