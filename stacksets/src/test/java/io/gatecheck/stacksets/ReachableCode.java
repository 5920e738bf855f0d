package io.gatecheck.stacksets;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorReferenceTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What of Gatecheck's code can run when a class is made and its methods are called, read from the
 * bytecode. A call of an interface leads to every class behind it that reachable code makes; a
 * method that a foreign library can call back counts as called.
 */
final class ReachableCode {

    private static final String OURS = "io.gatecheck.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.gatecheck");

    private final Set<JavaCodeUnit> reached = new HashSet<>();
    private final Set<JavaClass> made = new HashSet<>();
    private final Set<CodeUnitAccessTarget> called = new HashSet<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

    private ReachableCode() {}

    /** What can run from a class whose every method somebody calls. */
    static ReachableCode from(String className) {
        ReachableCode code = new ReachableCode();
        JavaClass start = CLASSES.get(className);
        start.getCodeUnits().forEach(code::reach);
        code.make(start);
        code.follow();
        return code;
    }

    /** The part of it that begins in the methods of one class. */
    ReachableCode within(Class<?> type) {
        ReachableCode part = new ReachableCode();
        part.made.addAll(made);
        reached.stream().filter(unit -> unit.getOwner().isEquivalentTo(type)).forEach(part::reach);
        part.follow();
        return part;
    }

    /** Every method and constructor, of ours and others', that is called or referred to. */
    Set<CodeUnitAccessTarget> calls() {
        return Set.copyOf(called);
    }

    /** The names of our classes in it. */
    Set<String> classNames() {
        return reached.stream().map(unit -> unit.getOwner().getName()).collect(toUnmodifiableSet());
    }

    private void follow() {
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                owner.getStaticInitializer().ifPresent(this::reach);
                if (access.getTarget() instanceof CodeUnitAccessTarget target
                        && called.add(target)) {
                    call(target, owner);
                }
            }
        }
    }

    private void call(CodeUnitAccessTarget target, JavaClass owner) {
        target.resolveMember().ifPresent(this::reach);
        if (target instanceof ConstructorCallTarget
                || target instanceof ConstructorReferenceTarget) {
            make(owner);
        }
        Set.copyOf(made).forEach(type -> dispatch(target, type));
    }

    private void make(JavaClass type) {
        if (!isOurs(type) || !made.add(type)) {
            return;
        }
        Set.copyOf(called).forEach(target -> dispatch(target, type));
        type.getAllMethods().stream().filter(ReachableCode::canBeCalledBack).forEach(this::reach);
    }

    private void dispatch(CodeUnitAccessTarget target, JavaClass type) {
        if (type.isAssignableTo(target.getOwner().getName())) {
            type.getAllMethods().stream()
                    .filter(method -> isSame(method, target))
                    .forEach(this::reach);
        }
    }

    private void reach(JavaCodeUnit unit) {
        if (isOurs(unit.getOwner()) && reached.add(unit)) {
            open.add(unit);
        }
    }

    private static boolean canBeCalledBack(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return isOurs(owner)
                && owner.getAllRawInterfaces().stream()
                        .filter(type -> !isOurs(type))
                        .flatMap(type -> type.getMethods().stream())
                        .anyMatch(foreign ->
                                foreign.getName().equals(method.getName())
                                        && foreign.getRawParameterTypes().size()
                                                == method.getRawParameterTypes().size());
    }

    private static boolean isSame(JavaMethod method, CodeUnitAccessTarget target) {
        return method.getName().equals(target.getName())
                && method.getRawParameterTypes().size() == target.getRawParameterTypes().size();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith(OURS);
    }
}
