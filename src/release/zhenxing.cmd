@echo off
rem Runs Zhenxing from an unpacked release: finds a Java of 21 or later by JAVA_HOME, else on the PATH, and starts the program.
setlocal
set "home=%~dp0."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" --version >nul 2>&1
if errorlevel 1 (
  echo zhenxing: no Java of 21 or later was found: install one, such as Eclipse Temurin, or set JAVA_HOME to it 1>&2
  exit /b 1
)
rem cmd takes the outer quotation marks off, so that a path with spaces and parentheses keeps its own.
for /f "tokens=2 delims=. " %%v in ('""%java%" --version"') do (
  if not defined release set "release=%%v"
)
if %release% lss 21 (
  echo zhenxing: Java %release% is too old, 21 or later is needed: set JAVA_HOME to one 1>&2
  exit /b 1
)
set "libraries=%home%\lib\*"
set "office="
set "semantic="
for %%a in (%*) do if "%%~a"=="--office" set "office=;%home%\lib\office\*"
for %%a in (%*) do if "%%~a"=="--semantic" set "semantic=;%home%\lib\semantic\*"
rem What is not given as an option is taken from the environment, else from the file of settings.
set "settings=%home%\zhenxing.conf"
if defined ZHENXING_CONF set "settings=%ZHENXING_CONF%"
set "on="
if defined ZHENXING_OFFICE (set "on=%ZHENXING_OFFICE%") else findstr /r /c:"^ *office *= *true" "%settings%" >nul 2>&1 && set "on=true"
if "%on%"=="true" set "office=;%home%\lib\office\*"
set "on="
if defined ZHENXING_SEMANTIC (set "on=%ZHENXING_SEMANTIC%") else findstr /r /c:"^ *semantic *= *true" "%settings%" >nul 2>&1 && set "on=true"
if "%on%"=="true" set "semantic=;%home%\lib\semantic\*"
"%java%" -Dzhenxing.home="%home%" -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dpdfbox.fontcache="%TEMP%" --enable-native-access=ALL-UNNAMED -cp "%libraries%%office%%semantic%" zhenxing.cli.Main %*
exit /b %errorlevel%
