package id.tuntas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The system's Chromium, started once. Without it the tests are skipped, or fail where {@code TUNTAS_BROWSER_REQUIRED=true}
 * says that it must be there. What a failing test had on its screens is left in {@code target/browser}.
 */
class Chromium
        implements ExecutionCondition,
                BeforeAllCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "browser");

    /** Twice what a loaded machine needs. */
    private static final int PATIENCE = 30_000;

    private static final Map<Integer, BrowserContext> SCREEN_SIZES = new HashMap<>();

    private static Playwright playwright;
    private static Browser browser;

    /** A screen at which nobody is logged in; one per width, so that the web apps are loaded once. */
    static BrowserContext context(int port, int width, int height) {
        boolean phone = width < 500;
        BrowserContext context = SCREEN_SIZES.computeIfAbsent(
                width,
                w -> browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(width, height)
                        .setHasTouch(phone)
                        .setIsMobile(phone)
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta")));
        context.setDefaultTimeout(PATIENCE);
        context.clearCookies();
        return context;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROGRAM)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("true".equals(System.getenv("TUNTAS_BROWSER_REQUIRED"))) {
            throw new IllegalStateException(PROGRAM + " is missing, and TUNTAS_BROWSER_REQUIRED is set");
        }
        return ConditionEvaluationResult.disabled(
                PROGRAM + " is missing: browser tests are skipped (apt-get install chromium)");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Camunda's REST interfaces find their engine by name; the youngest of several applications in one JVM stands
        // there.
        ProcessEngines.registerProcessEngine(
                SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
        if (browser == null) {
            start();
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Chromium.class))
                    .put("browser", (ExtensionContext.Store.CloseableResource) Chromium::stop);
        }
    }

    private static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    private static void stop() {
        browser = null;
        SCREEN_SIZES.clear();
        playwright.close();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keepScreens(context);
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keepScreens(context);
        throw failure;
    }

    private static void keepScreens(ExtensionContext test) {
        int screen = 0;
        for (BrowserContext context : SCREEN_SIZES.values()) {
            for (Page page : context.pages()) {
                String name = test.getRequiredTestMethod().getName() + "-" + ++screen + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name)));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SCREEN_SIZES.values().stream().flatMap(c -> c.pages().stream()).forEach(Page::close);
    }
}
