package dev.tern.conformance.app;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The functions that the cases call, as an application of a user's own would bring them. */
public final class CaseApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    /** The value of {@code tern.functions}: Tern's own functions and those of the cases, but for {@code caseHidden}. */
    public static final String FUNCTIONS = "chat,summarise,ragQuery,search,ingest,documents,"
            + "caseEcho,caseInvocation,caseHeaders,caseText,caseText2,caseLength,caseLarge,caseBytes,caseBinary,"
            + "caseList,casePoint,caseNumbers,caseDate,caseMap,caseNot,caseNull,caseNullField,caseVoid,caseSupplier,"
            + "caseFlux,caseFluxInput,caseMono,caseMonoEmpty,caseMessage,caseCookies,caseMessageCookies,caseFraming,"
            + "caseRedirect,caseStatus,caseStatusText,caseThrow,caseError,caseProblem,caseSleep,caseUntyped,caseModel,caseStream,"
            + "caseStarts";

    @Override
    public void initialize(GenericApplicationContext context) {
        register(context, "caseEcho", RequestFunctions.Echo.class, RequestFunctions.Echo::new);
        register(context, "caseInvocation", RequestFunctions.Facts.class, RequestFunctions.Facts::new);
        register(context, "caseHeaders", RequestFunctions.MessageHeaders.class, RequestFunctions.MessageHeaders::new);
        registerTexts(context);
        registerValues(context);
        registerNothings(context);
        registerReactive(context);
        registerResponses(context);
        registerFailures(context);
        register(context, "caseStream", StreamFunctions.Speaking.class, StreamFunctions.Speaking::new);
        register(context, "caseStarts", Starts.class, Starts::new);
        register(context, "caseHidden", TextFunctions.Same.class, TextFunctions.Same::new);
    }

    private static void registerTexts(GenericApplicationContext context) {
        register(context, "caseText", TextFunctions.Same.class, TextFunctions.Same::new);
        register(context, "caseText2", TextFunctions.Bracketed.class, TextFunctions.Bracketed::new);
        register(context, "caseLength", TextFunctions.Length.class, TextFunctions.Length::new);
        register(context, "caseLarge", TextFunctions.Large.class, TextFunctions.Large::new);
    }

    private static void registerValues(GenericApplicationContext context) {
        register(context, "caseBytes", ValueFunctions.Bytes.class, ValueFunctions.Bytes::new);
        register(context, "caseList", ValueFunctions.Reversed.class, ValueFunctions.Reversed::new);
        register(context, "casePoint", ValueFunctions.Mirror.class, ValueFunctions.Mirror::new);
        register(context, "caseNumbers", ValueFunctions.SameNumbers.class, ValueFunctions.SameNumbers::new);
        register(context, "caseDate", ValueFunctions.NextDay.class, ValueFunctions.NextDay::new);
        register(context, "caseMap", ValueFunctions.SameMap.class, ValueFunctions.SameMap::new);
        register(context, "caseNot", ValueFunctions.Not.class, ValueFunctions.Not::new);
    }

    private static void registerNothings(GenericApplicationContext context) {
        register(context, "caseNull", NothingFunctions.Null.class, NothingFunctions.Null::new);
        register(context, "caseNullField", NothingFunctions.NullField.class, NothingFunctions.NullField::new);
        register(context, "caseVoid", NothingFunctions.Taken.class, NothingFunctions.Taken::new);
        register(context, "caseSupplier", NothingFunctions.Given.class, NothingFunctions.Given::new);
    }

    private static void registerReactive(GenericApplicationContext context) {
        register(context, "caseFlux", ReactiveFunctions.Points.class, ReactiveFunctions.Points::new);
        register(context, "caseFluxInput", ReactiveFunctions.Doubled.class, ReactiveFunctions.Doubled::new);
        register(context, "caseMono", ReactiveFunctions.Later.class, ReactiveFunctions.Later::new);
        register(context, "caseMonoEmpty", ReactiveFunctions.Never.class, ReactiveFunctions.Never::new);
    }

    private static void registerResponses(GenericApplicationContext context) {
        register(context, "caseMessage", MessageFunctions.Headers.class, MessageFunctions.Headers::new);
        register(context, "caseMessageCookies", MessageFunctions.Cookies.class, MessageFunctions.Cookies::new);
        register(context, "caseFraming", MessageFunctions.Framing.class, MessageFunctions.Framing::new);
        register(context, "caseStatus", MessageFunctions.Status.class, MessageFunctions.Status::new);
        register(context, "caseStatusText", MessageFunctions.StatusText.class, MessageFunctions.StatusText::new);
        register(context, "caseCookies", ResponseFunctions.Cookies.class, ResponseFunctions.Cookies::new);
        register(context, "caseBinary", ResponseFunctions.Picture.class, ResponseFunctions.Picture::new);
        register(context, "caseRedirect", ResponseFunctions.Redirect.class, ResponseFunctions.Redirect::new);
    }

    private static void registerFailures(GenericApplicationContext context) {
        register(context, "caseThrow", FailingFunctions.Throwing.class, FailingFunctions.Throwing::new);
        register(context, "caseError", FailingFunctions.Overflowing.class, FailingFunctions.Overflowing::new);
        register(context, "caseProblem", FailingFunctions.Refusing.class, FailingFunctions.Refusing::new);
        register(context, "caseSleep", FailingFunctions.Sleeping.class, FailingFunctions.Sleeping::new);
        register(context, "caseModel", FailingFunctions.Modelling.class, FailingFunctions.Modelling::new);
        register(context, "caseUntyped", FailingFunctions.Untyped.class, FailingFunctions.Untyped::new);
    }

    private static <T> void register(
            GenericApplicationContext context, String name, Class<T> type, Supplier<T> supplier) {
        context.registerBean(name, type, supplier);
    }
}
